import { transact } from '@pet/database';
import { customerMayChange, type BenchStage } from '@pet/domain/order';
import { ownerKeys } from '@pet/domain/user';
import type { CustomerActor } from '@pet/rpc';
import type { z } from 'zod';
import { cancelLocked } from '../cancel-locked.ts';
import type { Order, OrderIdInput } from '../contract/tracking.ts';
import type { OrderTransaction } from '../order.database.ts';
import type { OrderDeps } from '../order.deps.ts';
import { orderErrors } from '../order.errors.ts';
import { findOwnedOrder, lockOrder, type OrderHead } from '../repositories/order.repository.ts';
import { listStages } from '../repositories/work-order.repository.ts';
import { getOrder } from './get-order.ts';

/**
 * Cancels one of the actor's orders while nothing is cut. In the same transaction its payment page is
 * marked to be closed and what was paid to be returned; the sweeper tells the provider, so a crash in
 * between delays that and loses nothing. A cancelled order stays as it is.
 */
export async function cancelOrder(
  deps: OrderDeps,
  actor: CustomerActor,
  input: z.output<typeof OrderIdInput>,
): Promise<Order> {
  const owned = await findOwnedOrder(deps.database, input.orderId, ownerKeys(actor));
  if (!owned) throw orderErrors.ORDER_NOT_FOUND();
  await transact(deps.database, async (tx) => {
    const order = await lockOrder(tx, owned.id);
    if (!order) throw orderErrors.ORDER_NOT_FOUND();
    if (order.status !== 'CANCELLED') await cancel(tx, deps, order);
  });
  return getOrder(deps, actor, input);
}

async function cancel(tx: OrderTransaction, deps: OrderDeps, order: OrderHead): Promise<void> {
  const stages = (await listStages(tx, order.id)) as BenchStage[];
  if (!customerMayChange(order.status, stages)) throw orderErrors.ORDER_NOT_CANCELLABLE();
  await cancelLocked(tx, deps, order);
}
