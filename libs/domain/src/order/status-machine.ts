import type { BenchStage, OrderStatus } from './order-status.schema.ts';

const TRANSITIONS: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  PENDING: ['CONFIRMED', 'CANCELLED'],
  CONFIRMED: ['IN_PRODUCTION', 'CANCELLED'],
  IN_PRODUCTION: ['QUALITY_CHECK', 'CANCELLED'],
  // A harness that fails the check goes back to the bench.
  QUALITY_CHECK: ['SHIPPED', 'IN_PRODUCTION', 'CANCELLED'],
  SHIPPED: ['DELIVERED', 'RETURNED'],
  DELIVERED: ['RETURNED'],
  CANCELLED: [],
  RETURNED: [],
};

/** Staying where it is, is no transition: `canTransition('SHIPPED', 'SHIPPED')` is false. */
export const canTransition = (from: OrderStatus, to: OrderStatus): boolean =>
  TRANSITIONS[from].includes(to);

/**
 * Whether the customer may still change or cancel: until the first harness of the order is cut.
 * Later changes are requests to the workshop.
 */
export function customerMayChange(status: OrderStatus, stages: readonly BenchStage[]): boolean {
  const isBeforeBench = status === 'PENDING' || status === 'CONFIRMED';
  return isBeforeBench && stages.every((stage) => stage === 'waiting');
}
