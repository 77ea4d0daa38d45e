import { vi } from 'vitest';

const PATIENCE_MS = 10_000;

/** Repeats a check until it holds; fails with its last failure. */
export const eventually = (check: () => void | Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: PATIENCE_MS, interval: 25 });
