import { canTransition, type OrderStatus } from '@pet/domain/order';
import { orderStatusChanged } from '@pet/messaging';
import { hintOrderChange } from './live/hints.ts';
import type { OrderTransaction } from './order.database.ts';
import type { OrderDeps } from './order.deps.ts';
import { updateOrder, type OrderChange, type OrderHead } from './repositories/order.repository.ts';

/**
 * Moves a locked order to another status and tells of it; returns the event's id. Throws when the
 * order's state graph has no such step: the caller must have decided that before.
 */
export async function changeStatus(
  tx: OrderTransaction,
  { bus }: Pick<OrderDeps, 'bus'>,
  order: OrderHead,
  to: OrderStatus,
  change: Omit<OrderChange, 'status'> = {},
): Promise<string> {
  if (!canTransition(order.status, to)) {
    throw new Error(`Order ${order.number} cannot go from ${order.status} to ${to}`);
  }
  await updateOrder(tx, order.id, { ...change, status: to });
  hintOrderChange(bus, order.id);
  const { id } = await bus.publish(tx, orderStatusChanged, {
    aggregateId: order.id,
    payload: { orderId: order.id, orderNumber: order.number, from: order.status, to },
  });
  return id;
}
