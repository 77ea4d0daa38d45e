import { noEntry, referenceOf } from './stream-id.ts';

/** How far one subscription has come with a stream. */
export interface Group {
  /** The last entry that it was given. */
  delivered: string;
  /** The first of those that it has not acknowledged; sorts behind all when there is none. */
  firstPending: string;
}

const behindAll = '~';

/** The last entry that a stream was ever given, from the answer of XINFO STREAM. */
export function lastReference(stream: unknown): string {
  if (stream === undefined) return noEntry;
  return referenceOf(String(recordOf(stream)['last-generated-id']));
}

/** Reads the answer of XINFO GROUPS, with that of XPENDING for the subscriptions known before. */
export function readGroups(
  groups: unknown,
  pendingOf: ReadonlyMap<string, unknown>,
): Map<string, Group> {
  return new Map(
    ((groups ?? []) as unknown[]).map(recordOf).map((group) => {
      const name = String(group['name']);
      const delivered = referenceOf(String(group['last-delivered-id']));
      const isIdle = Number(group['pending']) === 0;
      return [name, { delivered, firstPending: isIdle ? behindAll : first(pendingOf.get(name)) }];
    }),
  );
}

/** From the answer `[count, first, last, consumers]`; nothing counts as stored before it is known. */
function first(pending: unknown): string {
  const id = Array.isArray(pending) ? (pending[1] as string | null) : null;
  return id === null ? noEntry : referenceOf(id);
}

/** Redis answers a record as a flat list of names and values. */
function recordOf(answer: unknown): Record<string, unknown> {
  const list = answer as unknown[];
  return Object.fromEntries(
    Array.from({ length: list.length / 2 }, (_, at) => [list[2 * at], list[2 * at + 1]]),
  );
}
