import type { z } from 'zod';
import type { ListDeliveriesInput, ListDeliveriesOutput } from '../contract.ts';
import { listDeliveryRows } from '../delivery.repository.ts';
import type { WebhookDeps } from '../webhook.deps.ts';

/** What providers sent us, the newest first, a page at a time. */
export async function listDeliveries(
  { database }: WebhookDeps,
  { status, cursor, limit }: z.output<typeof ListDeliveriesInput>,
): Promise<z.output<typeof ListDeliveriesOutput>> {
  const page = { status, beforeId: cursor, limit: limit + 1 };
  const rows = await listDeliveryRows(database, page);
  const items = rows.slice(0, limit);
  return {
    items,
    nextCursor: rows.length > limit ? (items.at(-1)?.deliveryId ?? null) : null,
  };
}
