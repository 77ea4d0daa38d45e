import { expect } from 'vitest';
import { eventually } from './eventually.ts';
import type { OrderWorld } from './order-world.ts';

/** Waits until another session waits for a lock. */
export const somebodyWaits = (world: OrderWorld): Promise<void> =>
  eventually(async () => {
    const [row] = await world.database.$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    expect(row?.waiting).toBeGreaterThan(0);
  });
