import { transact } from '@pet/database';
import type { Actor } from '@pet/domain/user';
import type { z } from 'zod';
import type { SettleFlagInput, StaffOrderOutput } from '../contract/workshop.ts';
import { hintOrderChange } from '../live/hints.ts';
import type { OrderDeps } from '../order.deps.ts';
import { orderErrors } from '../order.errors.ts';
import { lockOrder, updateOrder } from '../repositories/order.repository.ts';
import { getStaffOrder } from './get-staff-order.ts';

/** Takes a flag off an order because somebody has seen to it; done twice it is done once. */
export async function settleFlag(
  deps: OrderDeps,
  actor: Actor,
  { orderId, flag }: z.output<typeof SettleFlagInput>,
): Promise<z.output<typeof StaffOrderOutput>> {
  const isSettled = await transact(deps.database, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (!order) throw orderErrors.ORDER_NOT_FOUND();
    if (!order.flags.includes(flag)) return false;
    await updateOrder(tx, orderId, { flags: order.flags.filter((other) => other !== flag) });
    hintOrderChange(deps.bus, orderId);
    return true;
  });
  const by = actor.kind === 'user' ? actor.userId : actor.kind;
  if (isSettled) deps.log.info({ orderId, flag, by }, 'order flag settled');
  return getStaffOrder(deps, { orderId });
}
