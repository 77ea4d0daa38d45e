/** How soon work that failed, for instance on a full disk, is tried again. */
const retryMs = 1_000;

/** Keyed timers that never keep the process alive and all stop together. */
export interface Scheduler {
  /** Runs the work once at the given time; the same key again replaces the earlier appointment. */
  schedule(key: string, atMs: number, work: () => void): void;
  cancel(key: string): void;
  /** Drops every appointment. */
  clear(): void;
}

/** @param now milliseconds since 1970. */
export function createScheduler(now: () => number): Scheduler {
  const timers = new Map<string, NodeJS.Timeout>();

  function cancel(key: string): void {
    clearTimeout(timers.get(key));
    timers.delete(key);
  }

  function schedule(key: string, atMs: number, work: () => void): void {
    cancel(key);
    const timer = setTimeout(
      () => {
        timers.delete(key);
        attempt(key, work);
      },
      Math.max(0, atMs - now()),
    );
    timers.set(key, timer.unref());
  }

  function attempt(key: string, work: () => void): void {
    try {
      work();
    } catch {
      schedule(key, now() + retryMs, work);
    }
  }

  function clear(): void {
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
  }

  return { schedule, cancel, clear };
}
