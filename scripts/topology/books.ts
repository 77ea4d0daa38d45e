import { moduleNames } from '@pet/database';
import pg from 'pg';
import { eventually } from '../shop/eventually.ts';
import { subscriptions, unhandledEvents } from '../shop/unhandled-events.ts';
import type { CheckoutLoad } from './checkout-load.ts';

/** One thing that must be nought. */
export interface Balance {
  what: string;
  count: number;
}

/** Where a shop keeps things. */
export interface Books {
  databaseUrl: string;
  mailsOf: (orderNumber: string) => Promise<KeptMail[]>;
}

/** A mail as the inbox has it. */
export interface KeptMail {
  messageId: string | null;
  /** How often it came in. */
  copies: number;
}

const SETTLED_WITHIN_MS = 30_000;

/**
 * What the databases hold, against what clients were told: each order and design once and known to
 * its buyer, each event sent once and applied by every subscription that declares it, and what it
 * leads to done once: payment, work, fact and mail.
 */
export async function balanceBooks(
  { databaseUrl, mailsOf }: Books,
  since: Date,
  { acknowledged, designs }: Pick<CheckoutLoad, 'acknowledged' | 'designs'>,
  settledWithinMs = SETTLED_WITHIN_MS,
): Promise<Balance[]> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const count = async (sql: string, values: unknown[]) =>
    Number((await pool.query<{ count: string }>(sql, values)).rows[0]?.count);
  const declared = await subscriptions();
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
    /** Its key lets an event into an inbox once; what is done for it is counted for itself. */
    const notApplied = () => count(unhandledEvents(['done']), [since, ...declared]);
    // An event on its way is in no inbox yet.
    const unsettled = async () => (await waiting()) + (await notApplied());
    await eventually('settled', unsettled, (n) => n === 0, settledWithinMs).catch(() => {});
    /** A mail bears the id of the event that it tells of. */
    const notConfirmedOnce = async () => {
      const { rows } = await pool.query<{ number: string; event: string }>(paid, [since]);
      const copies = await Promise.all(
        rows.map(async ({ number, event }) => {
          const mails = await mailsOf(number);
          return mails.find(({ messageId }) => messageId?.includes(event))?.copies ?? 0;
        }),
      );
      return copies.filter((times) => times !== 1).length;
    };
    const notKept = (table: string, ids: Set<string>) =>
      count(
        `SELECT count(*) FROM unnest($1::uuid[]) AS told(id)
         WHERE NOT EXISTS (SELECT FROM ${table} AS kept WHERE kept.id = told.id)`,
        [[...ids]],
      );
    const notTold = (table: string, column: string, ids: Set<string>) =>
      count(`SELECT count(*) FROM ${table} WHERE ${column} >= $2 AND id <> ALL($1::uuid[])`, [
        [...ids],
        since,
      ]);
    const notSentOnce = (table: string, column: string, module: string, names: string[]) =>
      count(
        `SELECT count(*) FROM ${table} AS kept, unnest($2::text[]) AS told(name)
         WHERE kept.${column} >= $1 AND 1 <> (
           SELECT count(*) FROM "${module}".outbox_event
           WHERE aggregate_id = kept.id::text AND outbox_event.name = told.name)`,
        [since, names],
      );
    return [
      {
        what: 'orders acknowledged and not kept',
        count: await notKept('"order"."order"', acknowledged),
      },
      {
        what: 'orders kept and not acknowledged',
        count: await notTold('"order"."order"', 'placed_at', acknowledged),
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
        what: 'designs acknowledged and not kept',
        count: await notKept('builder.design', designs),
      },
      {
        what: 'designs kept and not acknowledged',
        count: await notTold('builder.design', 'created_at', designs),
      },
      {
        what: 'events of an order not sent exactly once',
        count: await notSentOnce('"order"."order"', 'placed_at', 'order', [
          'order.placed',
          'order.paid',
        ]),
      },
      {
        what: 'events of a design not sent exactly once',
        count: await notSentOnce('builder.design', 'created_at', 'builder', ['design.created']),
      },
      { what: 'events waiting in an outbox or inbox', count: await waiting() },
      {
        what: 'events not applied by each subscription that wants them',
        count: await notApplied(),
      },
      {
        what: 'payments not confirmed by exactly one mail',
        count: await notConfirmedOnce(),
      },
      {
        what: 'events applied by analytics without exactly one fact',
        count: await count(
          `SELECT count(*) FROM analytics.inbox_event AS applied
           FULL JOIN analytics.analytics_fact AS fact ON fact.id = applied.event_id
           WHERE coalesce(applied.received_at, fact.occurred_at) >= $1
             AND (applied.event_id IS NULL OR fact.id IS NULL)`,
          [since],
        ),
      },
    ];
  } finally {
    await pool.end();
  }
}

const paid = `
  SELECT placed.number, sent.id AS event
  FROM "order".outbox_event AS sent JOIN "order"."order" AS placed
    ON placed.id::text = sent.aggregate_id
  WHERE sent.name = 'order.paid' AND placed.placed_at >= $1`;
