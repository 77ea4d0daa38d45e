import { transact } from '@pet/database';
import { cancelLocked } from '../cancel-locked.ts';
import type { OrderDeps } from '../order.deps.ts';
import { UNPAID_DAYS_MAX } from '../order.rules.ts';
import { isAbandoned, listAbandoned, lockOrder } from '../repositories/order.repository.ts';

const DAY_MS = 86_400_000;

/**
 * Cancels orders that nobody has paid for so long that their price and date hold no more; returns how
 * many. One whose payment page is open, whose bank has not answered or whose money needs a person waits.
 */
export async function cancelUnpaid(deps: OrderDeps, limit: number): Promise<number> {
  const now = deps.clock.now();
  const age = { now, placedBefore: new Date(now.getTime() - UNPAID_DAYS_MAX * DAY_MS) };
  const ids = await listAbandoned(deps.database, age, limit);
  for (const id of ids) {
    await transact(deps.database, async (tx) => {
      const order = await lockOrder(tx, id);
      // Paid or on its way to be paid meanwhile.
      if (!order || !(await isAbandoned(tx, id, age))) return;
      const detail = `It was not paid within ${UNPAID_DAYS_MAX} days, and nothing was charged.`;
      await cancelLocked(tx, deps, order, detail);
    });
  }
  return ids.length;
}
