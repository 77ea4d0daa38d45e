import { transact } from '@pet/database';
import { cancelLocked } from '../cancel-locked.ts';
import type { OrderDeps } from '../order.deps.ts';
import { UNPAID_DAYS_MAX } from '../order.rules.ts';
import { isAbandoned, listAbandoned, lockOrder } from '../repositories/order.repository.ts';

const DAY_MS = 86_400_000;

/**
 * Orders that nobody has paid for so long that their price and date hold no more. One whose payment
 * page is open, whose bank has not answered or whose money needs a person is not among them.
 */
export const listUnpaid = (deps: OrderDeps, limit: number): Promise<string[]> =>
  listAbandoned(deps.database, ageOf(deps), limit);

/** Cancels such an order, unless it was paid or is being paid meanwhile. */
export async function cancelUnpaid(deps: OrderDeps, orderId: string): Promise<void> {
  await transact(deps.database, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (!order || !(await isAbandoned(tx, orderId, ageOf(deps)))) return;
    const detail = `It was not paid within ${UNPAID_DAYS_MAX} days, and nothing was charged.`;
    await cancelLocked(tx, deps, order, detail);
  });
}

function ageOf({ clock }: OrderDeps) {
  const now = clock.now();
  return { now, placedBefore: new Date(now.getTime() - UNPAID_DAYS_MAX * DAY_MS) };
}
