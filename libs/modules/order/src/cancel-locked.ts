import { changeStatus } from './change-status.ts';
import type { OrderTransaction } from './order.database.ts';
import type { OrderDeps } from './order.deps.ts';
import { releaseMoney } from './payment/release-money.ts';
import type { OrderHead } from './repositories/order.repository.ts';
import { addToTimeline } from './timeline.ts';

/** Takes a locked order off for good, with its money; the caller has decided that it may be. */
export async function cancelLocked(
  tx: OrderTransaction,
  deps: OrderDeps,
  order: OrderHead,
  detail?: string,
): Promise<void> {
  await releaseMoney(tx, deps, order);
  const cancelledAt = deps.clock.now();
  const sourceEventId = await changeStatus(tx, deps, order, 'CANCELLED', { cancelledAt });
  const entry = { orderId: order.id, code: 'cancelled', sourceEventId } as const;
  await addToTimeline(tx, deps, detail ? { ...entry, detail } : entry);
}
