/** Records by id in order of creation, bounded: the oldest makes room for the newest. */
export interface Collection<Item extends { id: string }> {
  readonly size: number;
  get(id: string): Item | undefined;
  put(item: Item): void;
  values(): Iterable<Item>;
  /** From the newest to the oldest, starting after the given id when there is one. */
  newestFirst(startingAfter?: string): Iterable<Item>;
  clear(): void;
}

/** @param capacity how many items are kept at most. */
export function createCollection<Item extends { id: string }>(capacity: number): Collection<Item> {
  const items = new Map<string, { item: Item; position: number }>();
  // A ring of ids: the item at position p lies at p % capacity, so that paging backwards needs no copy.
  const ring: string[] = [];
  let nextPosition = 0;

  function put(item: Item): void {
    const known = items.get(item.id);
    if (known) {
      known.item = item;
      return;
    }
    const displaced = ring[nextPosition % capacity];
    if (displaced !== undefined) items.delete(displaced);
    ring[nextPosition % capacity] = item.id;
    items.set(item.id, { item, position: nextPosition });
    nextPosition += 1;
  }

  function* newestFirst(startingAfter?: string): Iterable<Item> {
    const start = startingAfter === undefined ? nextPosition : items.get(startingAfter)?.position;
    const oldest = Math.max(0, nextPosition - capacity);
    for (let position = (start ?? oldest) - 1; position >= oldest; position -= 1) {
      const entry = items.get(ring[position % capacity] ?? '');
      if (entry) yield entry.item;
    }
  }

  function* values(): Iterable<Item> {
    for (const entry of items.values()) yield entry.item;
  }

  function clear(): void {
    items.clear();
    ring.length = 0;
    nextPosition = 0;
  }

  return {
    get size() {
      return items.size;
    },
    get: (id) => items.get(id)?.item,
    put,
    values,
    newestFirst,
    clear,
  };
}
