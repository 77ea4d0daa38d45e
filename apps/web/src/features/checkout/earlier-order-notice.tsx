import { ButtonLink, Notice } from '@pet/ui';
import { paths } from '#web/paths.ts';
import type { PlacedOrder } from './place-attempt.ts';

/** For the case that the answer to the first press was lost, and the details were changed before the second. */
export function EarlierOrderNotice({ order }: { order: PlacedOrder }) {
  return (
    <Notice
      tone="warn"
      title={`Your order ${order.orderNumber} was already placed`}
      action={
        <ButtonLink size="small" href={paths.order(order.trackingToken)}>
          See the order
        </ButtonLink>
      }
    >
      <p>
        We had received it with the details you gave before. Pay for it there, or cancel it and
        order again.
      </p>
    </Notice>
  );
}
