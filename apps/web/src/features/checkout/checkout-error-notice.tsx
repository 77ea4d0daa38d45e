import { ButtonLink, Notice } from '@pet/ui';
import { paths } from '#web/paths.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import { errorWords } from '#web/trpc/error-words.ts';

/** Refusals that are mended in the cart, not in this form. */
const CART_CODES = new Set(['ORDER_CART_EMPTY', 'ORDER_CART_CHANGED', 'ORDER_LINE_NOT_ORDERABLE']);

/** Why the order was not placed, and where to mend it. Everything typed is still there. */
export function CheckoutErrorNotice({ error }: { error: unknown }) {
  const { code, message, isPassing } = errorWords(error);
  if (code === 'ORDER_PRICE_CHANGED') {
    return (
      <Notice tone="warn" title="The total has changed">
        <p>{message} Nothing was charged; the button below shows the new total.</p>
      </Notice>
    );
  }
  if (code && CART_CODES.has(code)) {
    return (
      <Notice
        tone="bad"
        title="Your order was not placed"
        action={
          <ButtonLink size="small" href={paths.cart()}>
            Look at the cart
          </ButtonLink>
        }
      >
        <p>{message}</p>
      </Notice>
    );
  }
  return (
    <ErrorNotice
      error={error}
      title={isPassing ? 'We got no answer' : 'Your order was not placed'}
    />
  );
}
