import { ownerKeys } from '@pet/domain/user';
import type { CustomerActor } from '@pet/rpc';
import type { z } from 'zod';
import type { ListOrdersInput, ListOrdersOutput } from '../contract/tracking.ts';
import { viewSummary } from '../order-view.ts';
import type { OrderDeps } from '../order.deps.ts';
import { listOrderSummaries } from '../repositories/order.repository.ts';

/** The actor's orders, the newest first, a page at a time. */
export async function listOrders(
  { database }: OrderDeps,
  actor: CustomerActor,
  { cursor, limit }: z.output<typeof ListOrdersInput>,
): Promise<z.output<typeof ListOrdersOutput>> {
  const page = { beforeId: cursor, limit: limit + 1 };
  const rows = await listOrderSummaries(database, ownerKeys(actor), page);
  const items = rows.slice(0, limit);
  return {
    items: items.map(viewSummary),
    nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
  };
}
