import type { OrderTransaction } from '../order.database.ts';

export type TimelineCode =
  | 'received'
  | 'tax_manual'
  | 'payment_processing'
  | 'payment_failed'
  | 'payment_expired'
  | 'paid'
  | 'cutting'
  | 'sewing'
  | 'finishing'
  | 'checking'
  | 'shipped'
  | 'delivered'
  | 'cancelled'
  | 'refunded';

export interface NewTimelineEntry {
  id: string;
  orderId: string;
  code: TimelineCode;
  title: string;
  detail: string | null;
  at: Date;
  /** The event that caused it: the same event twice leaves one entry. */
  sourceEventId: string;
}

/** Adds an entry; false when the same cause has left it before. */
export async function addTimelineEntry(
  tx: OrderTransaction,
  entry: NewTimelineEntry,
): Promise<boolean> {
  const { count } = await tx.timelineEntry.createMany({ data: [entry], skipDuplicates: true });
  return count === 1;
}

export async function hasTimelineEntry(
  tx: OrderTransaction,
  orderId: string,
  code: TimelineCode,
): Promise<boolean> {
  return (await tx.timelineEntry.count({ where: { orderId, code } })) > 0;
}
