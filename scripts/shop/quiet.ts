import pg from 'pg';
import type { Stack } from '../stack/stack.ts';
import { eventually } from './eventually.ts';
import { subscriptions, unhandledEvents } from './unhandled-events.ts';

export interface Quiet {
  /** Resolves when the provider has nothing to send and every event has had its effects. */
  wait: () => Promise<void>;
  close: () => Promise<void>;
}

const QUIET_MS = 30_000;
/** Events that became visible late may bear an earlier time than the last look. */
const LATE_MS = 5_000;
const handledOrDead = unhandledEvents(['done', 'dead']);

/** Watches what a shop does after it has answered. */
export async function watchQuiet({ databaseUrl, addresses }: Stack): Promise<Quiet> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  pool.on('error', () => {});
  const wanted = await subscriptions();
  let since = new Date();
  const events = async () => {
    const values = [since, ...wanted];
    return (await pool.query<{ count: number }>(handledOrDead, values)).rows[0]?.count ?? 0;
  };
  const deliveries = async () => {
    const response = await fetch(`${addresses.stripe}/_sandbox/ledger`);
    const ledger = (await response.json()) as { deliveries: { status: string }[] };
    return ledger.deliveries.filter(({ status }) => status === 'pending').length;
  };
  return {
    wait: async () => {
      const lookedAt = new Date(Date.now() - LATE_MS);
      // A delivery makes events, and an event may make the provider send again.
      const busy = async () => (await events()) || (await deliveries()) || (await events());
      await eventually('quiet', busy, (count) => count === 0, QUIET_MS);
      since = lookedAt;
    },
    close: () => pool.end(),
  };
}
