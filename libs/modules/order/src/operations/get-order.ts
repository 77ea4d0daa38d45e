import { ownerKeys } from '@pet/domain/user';
import type { CustomerActor } from '@pet/rpc';
import type { z } from 'zod';
import type { Order, OrderIdInput } from '../contract/tracking.ts';
import { viewOrder } from '../order-view.ts';
import type { OrderDeps } from '../order.deps.ts';
import { orderErrors } from '../order.errors.ts';
import { findOwnedOrder } from '../repositories/order.repository.ts';

/** One of the actor's orders. */
export async function getOrder(
  { database }: OrderDeps,
  actor: CustomerActor,
  { orderId }: z.output<typeof OrderIdInput>,
): Promise<Order> {
  const order = await findOwnedOrder(database, orderId, ownerKeys(actor));
  if (!order) throw orderErrors.ORDER_NOT_FOUND();
  return viewOrder(order);
}
