import { moduleNames } from '@pet/database';
import pg from 'pg';
import { eventually } from '../shop/eventually.ts';
import type { CheckoutLoad } from './checkout-load.ts';

/** One thing that must be nought. */
export interface Balance {
  what: string;
  count: number;
}

const DRAINED_WITHIN_MS = 30_000;

/**
 * What the databases hold, against what clients were told: each order and design once and known to
 * its buyer, each event sent and applied once by everybody who wants it.
 */
export async function balanceBooks(
  databaseUrl: string,
  since: Date,
  { acknowledged, designs }: Pick<CheckoutLoad, 'acknowledged' | 'designs'>,
): Promise<Balance[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const count = async (sql: string, values: unknown[]) =>
    Number((await pool.query<{ count: string }>(sql, values)).rows[0]?.count);
  const waiting = async () => {
    const perModule = moduleNames.map((module) =>
      count(
        `SELECT (SELECT count(*) FROM "${module}".outbox_event WHERE status = 'pending')
              + (SELECT count(*) FROM "${module}".inbox_event WHERE status <> 'done') AS count`,
        [],
      ),
    );
    return (await Promise.all(perModule)).reduce((sum, one) => sum + one, 0);
  };
  try {
    const left = await eventually('empty', waiting, (n) => n === 0, DRAINED_WITHIN_MS).catch(
      waiting,
    );
    const orders = [...acknowledged];
    return [
      {
        what: 'orders acknowledged and not kept',
        count: await count(
          `SELECT count(*) FROM unnest($1::uuid[]) AS told(id)
           WHERE NOT EXISTS (SELECT FROM "order"."order" AS kept WHERE kept.id = told.id)`,
          [orders],
        ),
      },
      {
        what: 'orders kept and not acknowledged',
        count: await count(
          `SELECT count(*) FROM "order"."order" WHERE placed_at >= $2 AND id <> ALL($1::uuid[])`,
          [orders, since],
        ),
      },
      {
        what: 'orders not paid exactly once',
        count: await count(
          `SELECT count(*) FROM "order"."order" AS placed
           WHERE placed_at >= $1 AND (payment_status <> 'PAID' OR 1 <> (
             SELECT count(*) FROM "order".payment
             WHERE order_id = placed.id AND captured_at IS NOT NULL))`,
          [since],
        ),
      },
      {
        what: 'orders without exactly one piece of work',
        count: await count(
          `SELECT count(*) FROM "order"."order" AS placed
           WHERE placed_at >= $1
             AND 1 <> (SELECT count(*) FROM "order".work_order WHERE order_id = placed.id)`,
          [since],
        ),
      },
      {
        what: 'designs kept and not acknowledged',
        count: await count(
          `SELECT count(*) FROM builder.design WHERE created_at >= $2 AND id <> ALL($1::uuid[])`,
          [[...designs], since],
        ),
      },
      { what: 'events waiting in an outbox or inbox', count: left },
      {
        what: 'events not applied exactly once by each subscription',
        count: await count(eventsMisapplied, [since]),
      },
    ];
  } finally {
    await pool.end();
  }
}

const all = (table: string, columns: string) =>
  moduleNames.map((module) => `SELECT ${columns} FROM "${module}".${table}`).join(' UNION ALL ');

/** A subscription takes every event of the names that it takes. */
const eventsMisapplied = `
  WITH sent AS (
    SELECT id, name FROM (${all('outbox_event', 'id, name, created_at')}) AS outbox
    WHERE created_at >= $1
  ), applied AS (
    ${all('inbox_event', 'subscription, event_id, name, status')}
  ), wanted AS (
    SELECT DISTINCT subscription, name FROM applied
  )
  SELECT count(*) FROM sent JOIN wanted USING (name)
  WHERE 1 <> (
    SELECT count(*) FROM applied
    WHERE applied.subscription = wanted.subscription AND event_id = sent.id AND status = 'done'
  )`;
