import type { OrderStatus } from './order-status.schema.ts';

export interface StatusWords {
  /** Two or three words for a timeline or a badge. */
  label: string;
  /** A sentence to the customer. */
  detail: string;
}

const WORDS: Readonly<Record<OrderStatus, StatusWords>> = {
  PENDING: { label: 'Awaiting payment', detail: 'Your order is kept; we wait for the payment.' },
  CONFIRMED: {
    label: 'Order confirmed',
    detail: 'Paid. Your harness waits for the cutting table.',
  },
  IN_PRODUCTION: { label: 'Being made', detail: 'Your harness is on the bench.' },
  QUALITY_CHECK: {
    label: 'Final check',
    detail: 'Sewn and finished; every seam is being checked.',
  },
  SHIPPED: { label: 'On its way', detail: 'Handed to the carrier.' },
  DELIVERED: { label: 'Delivered', detail: 'Delivered. Enjoy the walk!' },
  CANCELLED: { label: 'Cancelled', detail: 'This order was cancelled.' },
  RETURNED: { label: 'Returned', detail: 'This order came back to us.' },
};

/** How a status reads on a timeline. */
export const describeStatus = (status: OrderStatus): StatusWords => WORDS[status];
