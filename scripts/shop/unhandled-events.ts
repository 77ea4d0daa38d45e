import { moduleNames } from '@pet/database';
import { describeModules } from '../api/procedures.ts';

const all = (table: string, columns: string) =>
  moduleNames.map((module) => `SELECT ${columns} FROM "${module}".${table}`).join(' UNION ALL ');

/**
 * Counts, as `count`, how often an event since `$1` has not had its effect on a subscription that wants
 * it. An event between outbox and inbox is in neither; so each is followed to all of `subscriptions`.
 */
export const unhandledEvents = (handled: readonly ('done' | 'dead')[]): string => `
  WITH sent AS (
    SELECT id, name FROM (${all('outbox_event', 'id, name, created_at')}) AS outbox
    WHERE created_at >= $1
  ), handled AS (
    SELECT event_id, subscription
    FROM (${all('inbox_event', 'event_id, subscription, status, received_at')}) AS inbox
    WHERE received_at >= $1 AND status IN (${handled.map((status) => `'${status}'`).join()})
  )
  SELECT count(*)::int AS count
  FROM sent JOIN unnest($2::text[], $3::text[]) AS wanted(name, subscription) USING (name)
  WHERE NOT EXISTS (
    SELECT FROM handled
    WHERE event_id = sent.id AND handled.subscription = wanted.subscription)`;

/** The values `$2` and `$3`: which event each subscription wants, as the modules declare it. */
export async function subscriptions(): Promise<[events: string[], by: string[]]> {
  const wanted = (await describeModules()).flatMap(({ listensTo }) => listensTo);
  return [wanted.map(({ event }) => event), wanted.map(({ by }) => by)];
}
