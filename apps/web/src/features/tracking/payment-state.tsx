import { Button, Notice } from '@pet/ui';
import { paths } from '#web/paths.ts';
import type { Order } from './order-types.ts';
import { paymentWords, type Arrival } from './payment-words.ts';
import styles from './payment-state.module.css';

export interface PaymentStateProps {
  order: Order;
  arrival: Arrival;
  problem: string | null;
}

/** Whether the order is paid, and the way to pay it: a plain form, so that it needs no script. */
export function PaymentState({ order, arrival, problem }: PaymentStateProps) {
  const words = paymentWords(order, arrival);
  const isConfirming = words?.tone === 'info' && order.status === 'PENDING';
  const canPayNow = order.canPay && !isConfirming;
  return (
    <div className={styles.state} aria-live="polite">
      {problem && order.canPay && (
        <Notice tone="bad" title="The payment page could not be opened">
          <p>{problem}</p>
        </Notice>
      )}
      {words && (
        <Notice
          tone={words.tone}
          title={words.title}
          action={canPayNow && <PayAgain order={order} />}
        >
          <p>{words.text}</p>
        </Notice>
      )}
    </div>
  );
}

function PayAgain({ order }: { order: Order }) {
  return (
    <form method="post" action={paths.payOrder(order.trackingToken)}>
      <Button type="submit" tone="primary">
        Pay now
      </Button>
    </form>
  );
}
