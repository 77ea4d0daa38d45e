/** Which page a kept draft belongs to while that page is open. */
export interface DraftOwnership {
  hold: (key: string) => void;
  release: (key: string) => void;
  /** Does the work if no open page holds the key, alone among all pages; false if one does. */
  ifFree: (key: string, work: () => Promise<boolean>) => Promise<boolean>;
}

/**
 * Web Locks end with their page, however it ends. A lock is held only while there is a draft, because
 * it keeps the page out of the browser's back-forward cache. Without locks every draft counts as free.
 */
export function lockOwnership(locks: () => LockManager | undefined): DraftOwnership {
  const held = new Map<string, () => void>();
  return {
    hold(key) {
      if (held.has(key)) return;
      const whileHeld = new Promise<void>((release) => held.set(key, release));
      locks()
        ?.request(key, () => whileHeld)
        .catch(() => held.delete(key));
    },

    release(key) {
      held.get(key)?.();
      held.delete(key);
    },

    async ifFree(key, work) {
      const manager = locks();
      if (!manager) return work();
      return manager.request(key, { ifAvailable: true }, (lock) => (lock ? work() : false));
    },
  };
}
