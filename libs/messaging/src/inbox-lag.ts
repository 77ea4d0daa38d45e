import type { Pool } from 'pg';

export interface SubscriptionLag {
  subscription: string;
  pending: number;
  dead: number;
  /** Age of the oldest event that is not handled yet; 0 when there is none. */
  oldestSeconds: number;
}

/** What waits in the module's inbox, per subscription that has something waiting. */
export async function inboxLag(pool: Pool): Promise<SubscriptionLag[]> {
  const { rows } = await pool.query<SubscriptionLag>(`
    SELECT subscription,
           count(*) FILTER (WHERE status = 'pending')::int AS pending,
           count(*) FILTER (WHERE status = 'dead')::int AS dead,
           coalesce(extract(epoch FROM
             now() - min(received_at) FILTER (WHERE status = 'pending')), 0)::float AS "oldestSeconds"
    FROM inbox_event WHERE status <> 'done' GROUP BY subscription ORDER BY subscription`);
  return rows;
}
