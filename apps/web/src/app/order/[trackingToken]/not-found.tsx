import { ButtonLink, EmptyState } from '@pet/ui';
import { Page } from '#web/features/shell/page.tsx';
import { paths } from '#web/paths.ts';

export default function OrderNotFound() {
  return (
    <Page isNarrow>
      <EmptyState
        title="This link leads to no order"
        action={
          <ButtonLink tone="primary" href={paths.track()}>
            Find it by order number
          </ButtonLink>
        }
      >
        <p>
          Perhaps a part of the link was lost on the way. Your order number and e-mail find it too.
        </p>
      </EmptyState>
    </Page>
  );
}
