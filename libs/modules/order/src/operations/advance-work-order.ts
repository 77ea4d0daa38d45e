import { transact } from '@pet/database';
import type { z } from 'zod';
import type { AdvanceInput, AdvanceOutput } from '../contract/workshop.ts';
import type { OrderTransaction } from '../order.database.ts';
import type { OrderDeps } from '../order.deps.ts';
import { orderErrors } from '../order.errors.ts';
import { isoDateOf } from '../order-view.ts';
import { lockOrder, type OrderHead } from '../repositories/order.repository.ts';
import { findCard } from '../repositories/work-order.repository.ts';
import { viewCard } from '../workshop/card-view.ts';
import { moveOnBench } from '../workshop/move-on-bench.ts';
import { moveOutOfDoor } from '../workshop/move-out-of-door.ts';
import { nextStagesOf } from '../workshop/stages.ts';

export type Advance = z.output<typeof AdvanceInput>;

/**
 * Moves a harness one stage, and its order along with it. `shipped` and `delivered` move all
 * harnesses of the order, because they travel in one parcel.
 * Throws ORDER_WORK_ORDER_MOVED when it is not at `from` any more, ORDER_STAGE_NOT_NEXT,
 * ORDER_SHIPMENT_REQUIRED, ORDER_NOT_ALL_CHECKED and ORDER_NOT_IN_PRODUCTION.
 */
export async function advanceWorkOrder(
  deps: OrderDeps,
  input: Advance,
): Promise<z.output<typeof AdvanceOutput>> {
  const { database, clock } = deps;
  const found = await findCard(database, input.workOrderId);
  if (!found) throw orderErrors.ORDER_WORK_ORDER_NOT_FOUND();
  if (!nextStagesOf(input.from).includes(input.to)) throw orderErrors.ORDER_STAGE_NOT_NEXT();
  await transact(database, async (tx) => {
    const order = await lockProducible(tx, found.orderId, input);
    const isLeaving = input.to === 'shipped' || input.to === 'delivered';
    await (isLeaving ? moveOutOfDoor : moveOnBench)(tx, deps, order, input);
  });
  const moved = (await findCard(database, input.workOrderId)) ?? found;
  return { card: viewCard(moved, isoDateOf(clock.now())), orderStatus: moved.order.status };
}

/** Holds the order, so that the stages of its harnesses and its own status change together. */
async function lockProducible(
  tx: OrderTransaction,
  orderId: string,
  { workOrderId, from }: Advance,
): Promise<OrderHead> {
  const order = await lockOrder(tx, orderId);
  const card = await findCard(tx, workOrderId);
  if (!order || !card) throw orderErrors.ORDER_WORK_ORDER_NOT_FOUND();
  if (card.stage !== from) {
    throw orderErrors.ORDER_WORK_ORDER_MOVED({ facts: { stage: card.stage } });
  }
  if (order.status === 'CANCELLED') throw orderErrors.ORDER_NOT_IN_PRODUCTION();
  return order;
}
