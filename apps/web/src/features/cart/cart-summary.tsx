import { ButtonLink, Card, Money } from '@pet/ui';
import { formatDay } from '#web/features/dates/format-date.ts';
import { paths } from '#web/paths.ts';
import type { Cart } from './cart-types.ts';
import styles from './cart-summary.module.css';

export interface CartSummaryProps {
  cart: Cart;
  /** ISO day by which the harnesses can be at the door; null while it is not known. */
  readyBy: string | null;
}

/** What the cart costs so far, when it can be there, and the one way on. */
export function CartSummary({ cart, readyBy }: CartSummaryProps) {
  const blocker = blockerOf(cart);
  return (
    <Card as="section" isStitched className={styles.summary} aria-label="Summary">
      <dl className={styles.figures}>
        <div>
          <dt>{cart.itemCount === 1 ? '1 harness' : `${cart.itemCount} harnesses`}</dt>
          <dd>
            <Money amountMinor={cart.subtotalMinor} currency={cart.currency} />
          </dd>
        </div>
        <div>
          <dt>Shipping and tax</dt>
          <dd>at the next step, by destination</dd>
        </div>
        {readyBy && (
          <div>
            <dt>With you by</dt>
            <dd>
              <strong>{formatDay(readyBy)}</strong>
            </dd>
          </div>
        )}
      </dl>
      {blocker ? (
        <p className={styles.blocker}>{blocker}</p>
      ) : (
        <ButtonLink tone="primary" size="large" isWide href={paths.checkout()}>
          Check out
        </ButtonLink>
      )}
      <p className={styles.hint}>
        No account needed. Every harness is cut for your order; change or cancel it until cutting
        begins.
      </p>
    </Card>
  );
}

function blockerOf(cart: Cart): string | null {
  if (!cart.isOrderable) return 'One design cannot be made as it is. Edit or remove it to go on.';
  if (cart.hasPriceChange) return 'Please accept the new price above to go on.';
  return null;
}
