import type { OrderTransaction } from '../order.database.ts';

export type ReviewReason =
  | 'unknown-order'
  | 'wrong-amount'
  | 'wrong-currency'
  | 'wrong-mode'
  | 'second-payment'
  | 'unexpected-refund';

export interface PaymentReview {
  id: string;
  provider: string;
  providerEventId: string;
  reason: ReviewReason;
  orderId: string;
  facts: Record<string, string | number | boolean | null>;
  createdAt: Date;
}

/** Keeps money that fits no order for a person to look at, once per event and reason. */
export async function addPaymentReview(tx: OrderTransaction, review: PaymentReview): Promise<void> {
  await tx.paymentReview.createMany({ data: [review], skipDuplicates: true });
}
