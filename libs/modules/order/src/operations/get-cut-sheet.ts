import type { z } from 'zod';
import type { CutSheetOutput, WorkOrderIdInput } from '../contract/workshop.ts';
import { isoDateOf } from '../order-view.ts';
import type { OrderDeps } from '../order.deps.ts';
import { orderErrors } from '../order.errors.ts';
import { findCard } from '../repositories/work-order.repository.ts';
import { viewCard } from '../workshop/card-view.ts';

/** What the bench needs for one harness, as it was frozen with the order. */
export async function getCutSheet(
  { database, clock }: OrderDeps,
  { workOrderId }: z.output<typeof WorkOrderIdInput>,
): Promise<z.output<typeof CutSheetOutput>> {
  const record = await findCard(database, workOrderId);
  if (!record) throw orderErrors.ORDER_WORK_ORDER_NOT_FOUND();
  const { cutSheet, designHash } = record.line;
  return { card: viewCard(record, isoDateOf(clock.now())), designHash, ...cutSheet };
}
