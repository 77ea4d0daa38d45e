import { z } from 'zod';
import type { Collection } from '../collection.ts';
import { noSuch } from './api-error.ts';
import { integer } from './parameters.ts';

const moment = integer(0, 100_000_000_000);

interface TimeRange {
  gt?: number | undefined;
  gte?: number | undefined;
  lt?: number | undefined;
  lte?: number | undefined;
}

/** Parameters of every list: https://docs.stripe.com/api/pagination */
export const pageParameters = {
  limit: integer(1, 100).default(10),
  starting_after: z.string().max(255).optional(),
  created: z
    .union([
      moment.transform((at): TimeRange => ({ gte: at, lte: at })),
      z.strictObject({
        gt: moment.optional(),
        gte: moment.optional(),
        lt: moment.optional(),
        lte: moment.optional(),
      }),
    ])
    .optional(),
};

export type Page = z.output<z.ZodObject<typeof pageParameters>>;

interface Listed {
  id: string;
  createdAt: number;
}

/** The newest records that match, and whether there are more. */
export function listPage<Item extends Listed>(
  collection: Collection<Item>,
  page: Page,
  noun: string,
  isWanted: (item: Item) => boolean,
): { items: Item[]; hasMore: boolean } {
  const { starting_after: after, limit } = page;
  if (after !== undefined && !collection.get(after)) throw noSuch(noun, after, 'starting_after');
  const items: Item[] = [];
  for (const item of collection.newestFirst(after)) {
    if (!isWithin(item.createdAt, page.created) || !isWanted(item)) continue;
    if (items.length === limit) return { items, hasMore: true };
    items.push(item);
  }
  return { items, hasMore: false };
}

/** A list as Stripe shows it. */
export function showList(url: string, data: readonly object[], hasMore: boolean) {
  return { object: 'list', url, has_more: hasMore, data };
}

function isWithin(createdAt: number, range: TimeRange | undefined): boolean {
  const { gt, gte, lt, lte } = range ?? {};
  return (
    (gt === undefined || createdAt > gt) &&
    (gte === undefined || createdAt >= gte) &&
    (lt === undefined || createdAt < lt) &&
    (lte === undefined || createdAt <= lte)
  );
}
