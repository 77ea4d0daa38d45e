import { describeStatus, type StatusWords } from '@pet/domain/order';
import type { Order } from './order-types.ts';

const IN_DOUBT: StatusWords = {
  label: 'Payment under review',
  detail: 'Your order is kept while we look at it.',
};

/** Where an order stands, for its customer. */
export const statusWords = ({
  status,
  paymentDoubt,
}: Pick<Order, 'status' | 'paymentDoubt'>): StatusWords =>
  status === 'PENDING' && paymentDoubt ? IN_DOUBT : describeStatus(status);
