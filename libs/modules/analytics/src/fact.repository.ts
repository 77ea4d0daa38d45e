import type { AnalyticsDatabase, AnalyticsTransaction } from './analytics.deps.ts';
import type { Prisma } from './generated/client.ts';

export type FactName =
  | 'design.created'
  | 'cart.line_added'
  | 'order.placed'
  | 'order.paid'
  | 'order.refunded'
  | 'order.shipped';

/** Something that happened; `id` is the event's, so that a repeated event counts once. */
export interface Fact {
  id: string;
  name: FactName;
  occurredAt: Date;
  actorKind: string;
  /** The design, cart or order that it happened to. */
  subjectId: string;
  /** Negative for money that went back. */
  amountMinor: number | null;
  currency: string | null;
  properties: Prisma.InputJsonObject;
}

export async function insertFacts(tx: AnalyticsTransaction, facts: Fact[]): Promise<void> {
  await tx.analyticsFact.createMany({ data: facts, skipDuplicates: true });
}

/** How many different subjects each kind of fact has since then. */
export const countSubjects = (
  database: AnalyticsDatabase,
  since: Date,
): Promise<{ name: FactName; count: number }[]> =>
  database.$queryRaw`
    SELECT name, count(DISTINCT subject_id)::int AS count
    FROM analytics_fact WHERE occurred_at >= ${since} GROUP BY name`;

/** What was paid since then less what went back, and how many orders were paid. */
export const sumRevenue = (
  database: AnalyticsDatabase,
  since: Date,
): Promise<{ currency: string; amountMinor: number; orderCount: number }[]> =>
  database.$queryRaw`
    SELECT currency, sum(amount_minor)::float8 AS "amountMinor",
      count(*) FILTER (WHERE name = 'order.paid')::int AS "orderCount"
    FROM analytics_fact
    WHERE name IN ('order.paid', 'order.refunded') AND occurred_at >= ${since} AND currency IS NOT NULL
    GROUP BY currency ORDER BY "amountMinor" DESC`;

export const countStyles = (
  database: AnalyticsDatabase,
  since: Date,
): Promise<{ styleId: string; count: number }[]> =>
  database.$queryRaw`
    SELECT properties ->> 'styleId' AS "styleId", count(*)::int AS count
    FROM analytics_fact
    WHERE name = 'design.created' AND occurred_at >= ${since}
    GROUP BY 1 ORDER BY count DESC, 1 LIMIT 20`;

/** Median of the days from paid to shipped over what was shipped since then; null without any. */
export async function medianLeadTimeDays(
  database: AnalyticsDatabase,
  since: Date,
): Promise<number | null> {
  const rows = await database.$queryRaw<{ days: number | null }[]>`
    SELECT percentile_cont(0.5) WITHIN GROUP (
      ORDER BY extract(epoch FROM shipped.occurred_at - paid.occurred_at) / 86400
    )::float8 AS days
    FROM analytics_fact AS shipped
    JOIN analytics_fact AS paid ON paid.name = 'order.paid' AND paid.subject_id = shipped.subject_id
    WHERE shipped.name = 'order.shipped' AND shipped.occurred_at >= ${since}`;
  return rows[0]?.days ?? null;
}
