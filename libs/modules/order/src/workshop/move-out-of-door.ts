import { orderShipped } from '@pet/messaging';
import { changeStatus } from '../change-status.ts';
import type { Advance } from '../operations/advance-work-order.ts';
import type { OrderTransaction } from '../order.database.ts';
import type { OrderDeps } from '../order.deps.ts';
import { orderErrors } from '../order.errors.ts';
import type { OrderHead } from '../repositories/order.repository.ts';
import {
  insertShipment,
  listStages,
  moveWorkOrders,
} from '../repositories/work-order.repository.ts';
import { addToTimeline } from '../timeline.ts';

/** Ships or delivers the whole locked order: one parcel, all harnesses. */
export async function moveOutOfDoor(
  tx: OrderTransaction,
  deps: OrderDeps,
  order: OrderHead,
  input: Advance,
): Promise<void> {
  const { from, to } = input;
  const stages = await listStages(tx, order.id);
  if (stages.some((stage) => stage !== from)) throw orderErrors.ORDER_NOT_ALL_CHECKED();
  await moveWorkOrders(tx, { orderId: order.id }, { from, to, at: deps.clock.now() });
  if (to === 'shipped') await ship(tx, deps, order, input);
  else await deliver(tx, deps, order);
}

async function ship(
  tx: OrderTransaction,
  deps: OrderDeps,
  order: OrderHead,
  { shipment }: Advance,
): Promise<void> {
  if (!shipment) throw orderErrors.ORDER_SHIPMENT_REQUIRED();
  const shippedAt = deps.clock.now();
  await insertShipment(tx, {
    id: deps.identifiers.entityId(),
    orderId: order.id,
    ...shipment,
    shippedAt,
  });
  const eventId = await changeStatus(tx, deps, order, 'SHIPPED', { shippedAt });
  await addToTimeline(tx, deps, {
    orderId: order.id,
    code: 'shipped',
    sourceEventId: eventId,
    detail: `${shipment.carrier}, ${shipment.trackingNumber}`,
  });
  await deps.bus.publish(tx, orderShipped, {
    aggregateId: order.id,
    payload: { orderId: order.id, orderNumber: order.number, ...shipment },
  });
}

async function deliver(tx: OrderTransaction, deps: OrderDeps, order: OrderHead): Promise<void> {
  const sourceEventId = await changeStatus(tx, deps, order, 'DELIVERED');
  await addToTimeline(tx, deps, { orderId: order.id, code: 'delivered', sourceEventId });
}
