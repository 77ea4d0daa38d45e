interface Kept<Value> {
  value: Promise<Value>;
  until: number;
}

/** Keeps what was made for a key for a while, at most so many; a failure is not kept. */
export function recentValues<Value>(keptMax: number, keptMs: number) {
  const kept = new Map<string, Kept<Value>>();
  return {
    get(key: string, make: () => Promise<Value>): Promise<Value> {
      const found = kept.get(key);
      if (found && found.until > Date.now()) return found.value;
      const value = make();
      kept.delete(key);
      kept.set(key, { value, until: Date.now() + keptMs });
      value.catch(() => kept.delete(key));
      // A Map remembers the order of insertion, so the first is the oldest.
      if (kept.size > keptMax) kept.delete(kept.keys().next().value as string);
      return value;
    },
  };
}
