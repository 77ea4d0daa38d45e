import {
  defineSubscription,
  orderPaid,
  orderPaymentFailed,
  orderRefunded,
  orderShipped,
  orderStatusChanged,
  paymentExpired,
  paymentFailed,
  paymentProcessing,
  paymentReceived,
  paymentRefundFailed,
  paymentRefunded,
  userSignedIn,
  type EventOf,
  type Subscription,
} from '@pet/messaging';
import type { MailSender } from './mail/mail-sender.ts';
import { sendOrderMail } from './mail/send-order-mail.ts';
import type { OrderTransaction } from './order.database.ts';
import type { OrderDeps } from './order.deps.ts';
import { settleReceived } from './payment/settle-received.ts';
import { settleRefunded, settleRefundFailed } from './payment/settle-refunded.ts';
import { settleExpired, settleFailed, settleProcessing } from './payment/settle-unpaid.ts';
import { mergeCarts } from './repositories/cart.repository.ts';
import { adoptOrders } from './repositories/order.repository.ts';

const paymentEvents = [
  paymentReceived,
  paymentProcessing,
  paymentFailed,
  paymentExpired,
  paymentRefunded,
  paymentRefundFailed,
] as const;
const mailEvents = [
  orderPaid,
  orderPaymentFailed,
  orderShipped,
  orderStatusChanged,
  orderRefunded,
] as const;

/** What this module does when others tell of something, and the mail that follows from its own news. */
export const orderSubscriptions = (deps: OrderDeps, mail: MailSender): Subscription[] => [
  defineSubscription({
    name: 'order.settle-payment',
    events: paymentEvents,
    handle: (event, tx: OrderTransaction) => settlePayment(tx, deps, event),
  }),
  defineSubscription({
    name: 'order.adopt-guest',
    events: [userSignedIn],
    handle: async ({ payload: { userId, guestId } }, tx: OrderTransaction) => {
      if (guestId === null) return;
      const [userKey, guestKey] = [`user:${userId}`, `guest:${guestId}`];
      await mergeCarts(tx, userKey, guestKey);
      await adoptOrders(tx, userKey, guestKey);
    },
  }),
  defineSubscription({
    name: 'order.mail',
    events: mailEvents,
    // A mail that cannot be sent shall not keep back the next one.
    isOrdered: false,
    perform: (event) => sendOrderMail({ ...deps, mail }, event),
  }),
];

async function settlePayment(
  tx: OrderTransaction,
  deps: OrderDeps,
  event: EventOf<(typeof paymentEvents)[number]>,
): Promise<void> {
  switch (event.name) {
    case 'payment.received':
      return settleReceived(tx, deps, event.payload);
    case 'payment.processing':
      return settleProcessing(tx, deps, event.payload);
    case 'payment.failed':
      return settleFailed(tx, deps, event.payload);
    case 'payment.expired':
      return settleExpired(tx, deps, event.payload);
    case 'payment.refunded':
      return settleRefunded(tx, deps, event.payload);
    case 'payment.refund_failed':
      return settleRefundFailed(tx, deps, event.payload);
  }
}
