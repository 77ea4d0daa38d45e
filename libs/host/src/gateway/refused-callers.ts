const WINDOW_MS = 60_000;
const ADDRESSES_MAX = 10_000;

/** Who sends tokens that are not right, so that nobody has us check signatures without end. */
export interface RefusedCallers {
  note: (ip: string) => void;
  /** Whether this address was refused as often as it may be in a minute. */
  isExhausted: (ip: string) => boolean;
}

/** `refusalsMax` is per minute and address; 0 turns the limit off. */
export function refusedCallers(refusalsMax: number): RefusedCallers {
  const refusals = new Map<string, number>();
  let windowEndsAt = 0;
  const refusalsOf = (ip: string): number => {
    if (Date.now() >= windowEndsAt) {
      windowEndsAt = Date.now() + WINDOW_MS;
      refusals.clear();
    }
    return refusals.get(ip) ?? 0;
  };
  return {
    note: (ip) => {
      refusals.set(ip, refusalsOf(ip) + 1);
      // A Map remembers the order of insertion, so the first is the oldest.
      if (refusals.size > ADDRESSES_MAX) refusals.delete(refusals.keys().next().value as string);
    },
    isExhausted: (ip) => refusalsMax > 0 && refusalsOf(ip) >= refusalsMax,
  };
}
