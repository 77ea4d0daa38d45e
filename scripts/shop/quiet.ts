import { moduleNames } from '@pet/database';
import pg from 'pg';
import { describeModules } from '../api/procedures.ts';
import type { Stack } from '../stack/stack.ts';
import { eventually } from './eventually.ts';

export interface Quiet {
  /** Resolves when the provider has nothing to send and every event has had its effects. */
  wait: () => Promise<void>;
  close: () => Promise<void>;
}

const QUIET_MS = 30_000;
/** Events that became visible late may bear an earlier time than the last look. */
const LATE_MS = 5_000;

const all = (table: string, columns: string) =>
  moduleNames.map((module) => `SELECT ${columns} FROM "${module}".${table}`).join(' UNION ALL ');

/** An event between outbox and inbox is in neither; so each is followed to all who want it. */
const unhandled = `
  WITH sent AS (
    SELECT id, name FROM (${all('outbox_event', 'id, name, created_at')}) AS outbox
    WHERE created_at >= $1
  ), handled AS (
    SELECT event_id, subscription
    FROM (${all('inbox_event', 'event_id, subscription, status, received_at')}) AS inbox
    WHERE received_at >= $1 AND status IN ('done', 'dead')
  )
  SELECT count(*)::int AS count
  FROM sent JOIN unnest($2::text[], $3::text[]) AS wanted(name, subscription) USING (name)
  WHERE NOT EXISTS (
    SELECT FROM handled
    WHERE event_id = sent.id AND handled.subscription = wanted.subscription)`;

/** Watches what a shop does after it has answered. */
export async function watchQuiet({ databaseUrl, addresses }: Stack): Promise<Quiet> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  pool.on('error', () => {});
  const wanted = (await describeModules()).flatMap(({ listensTo }) => listensTo);
  const names = [wanted.map(({ event }) => event), wanted.map(({ by }) => by)];
  let since = new Date();
  const events = async () => {
    const values = [since, ...names];
    return (await pool.query<{ count: number }>(unhandled, values)).rows[0]?.count ?? 0;
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
