import { canTransition, orderStatusAfterStages, type BenchStage } from '@pet/domain/order';
import { workOrderAdvanced } from '@pet/messaging';
import { changeStatus } from '../change-status.ts';
import { hintOrderChange } from '../live/hints.ts';
import type { Advance } from '../operations/advance-work-order.ts';
import type { OrderTransaction } from '../order.database.ts';
import type { OrderDeps } from '../order.deps.ts';
import { orderErrors } from '../order.errors.ts';
import { updateOrder, type OrderHead } from '../repositories/order.repository.ts';
import { hasTimelineEntry } from '../repositories/timeline.repository.ts';
import { listStages, moveWorkOrders } from '../repositories/work-order.repository.ts';
import { addToTimeline } from '../timeline.ts';
import { timelineCodes } from './stages.ts';

/** Moves one harness between bench stages; the locked order follows the stages of all its harnesses. */
export async function moveOnBench(
  tx: OrderTransaction,
  deps: OrderDeps,
  order: OrderHead,
  { workOrderId, from, to }: Advance,
): Promise<void> {
  const move = { from, to, at: deps.clock.now() };
  const count = await moveWorkOrders(tx, { id: workOrderId }, move);
  if (count === 0) throw orderErrors.ORDER_WORK_ORDER_MOVED();
  const { id: eventId } = await deps.bus.publish(tx, workOrderAdvanced, {
    aggregateId: order.id,
    payload: {
      workOrderId,
      orderId: order.id,
      from: from as BenchStage,
      to: to as BenchStage,
    },
  });
  const code = timelineCodes[to];
  if (code && !(await hasTimelineEntry(tx, order.id, code))) {
    await addToTimeline(tx, deps, { orderId: order.id, code, sourceEventId: eventId });
  }
  await updateOrder(tx, order.id, {});
  hintOrderChange(deps.bus, order.id);
  await followStages(tx, deps, order);
}

/** A correction may lead back to a state that the order cannot return to; then it stays. */
async function followStages(
  tx: OrderTransaction,
  deps: OrderDeps,
  order: OrderHead,
): Promise<void> {
  const stages = (await listStages(tx, order.id)) as BenchStage[];
  const status = orderStatusAfterStages(stages);
  if (canTransition(order.status, status)) await changeStatus(tx, deps, order, status);
}
