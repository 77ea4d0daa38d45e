import type { z } from 'zod';
import type { OrderIdInput } from '../contract/tracking.ts';
import type { StaffOrderOutput } from '../contract/workshop.ts';
import { isoDateOf, viewOrder } from '../order-view.ts';
import type { OrderDeps } from '../order.deps.ts';
import { orderErrors } from '../order.errors.ts';
import { findOrder } from '../repositories/order.repository.ts';
import { listCardsOfOrder } from '../repositories/work-order.repository.ts';
import { viewCard } from '../workshop/card-view.ts';
import { flagNote } from '../workshop/flag-notes.ts';

/** Any order, with its customer and its harnesses. */
export async function getStaffOrder(
  { database, clock }: OrderDeps,
  { orderId }: z.output<typeof OrderIdInput>,
): Promise<z.output<typeof StaffOrderOutput>> {
  const [order, cards] = await Promise.all([
    findOrder(database, { id: orderId }),
    listCardsOfOrder(database, orderId),
  ]);
  if (!order) throw orderErrors.ORDER_NOT_FOUND();
  const today = isoDateOf(clock.now());
  return {
    ...viewOrder(order),
    contact: order.contact,
    address: order.address,
    workOrders: cards.map((card) => viewCard(card, today)),
    flags: order.flags.map(flagNote),
  };
}
