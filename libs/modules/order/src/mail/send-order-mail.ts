import type { OrderDatabase } from '../order.database.ts';
import { findOrder, type OrderRecord } from '../repositories/order.repository.ts';
import { letterHtml, letterText, type Letter } from './letter.ts';
import type { MailSender } from './mail-sender.ts';
import {
  cancelledLetter,
  confirmationLetter,
  paymentFailedLetter,
  refundedLetter,
  shippedLetter,
} from './order-letters.ts';

export interface MailDeps {
  database: OrderDatabase;
  mail: MailSender;
  webUrl: string;
}

export interface MailCause {
  /** Becomes the mail's id, so that the same event twice is one mail. */
  id: string;
  name:
    | 'order.paid'
    | 'order.payment_failed'
    | 'order.shipped'
    | 'order.status_changed'
    | 'order.refunded';
  payload: { orderId: string; to?: string; wasBooked?: boolean };
}

/** Writes to the customer what an event means for them; some events mean nothing. */
export async function sendOrderMail(deps: MailDeps, cause: MailCause): Promise<void> {
  if (isOfNoNews(cause)) return;
  const order = await findOrder(deps.database, { id: cause.payload.orderId });
  const letter = order && letterFor(cause, order, deps.webUrl);
  if (!order || !letter) return;
  await deps.mail.send({
    messageId: cause.id,
    to: order.contact.email,
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
  });
}

/** Of its steps only the end of an order is a letter; the others have events of their own. */
const isOfNoNews = ({ name, payload }: MailCause) =>
  name === 'order.status_changed' && payload.to !== 'CANCELLED';

function letterFor(
  { name, payload }: MailCause,
  order: OrderRecord,
  webUrl: string,
): Letter | null {
  switch (name) {
    case 'order.paid':
      return confirmationLetter(order, webUrl);
    case 'order.payment_failed':
      // By now the customer may have paid with another card.
      return order.status === 'PENDING' ? paymentFailedLetter(order, webUrl) : null;
    case 'order.shipped':
      return shippedLetter(order, webUrl);
    case 'order.refunded':
      return refundedLetter(order, webUrl, { cameLate: payload.wasBooked === false });
    case 'order.status_changed':
      return cancelledLetter(order, webUrl);
  }
}
