import type { PoolClient } from 'pg';

// What a relay's session asks of the outbox about events that the transport has taken.

/** References of sent events, the first sent first; several events may share one. */
export async function sentReferences(
  connection: PoolClient,
  { after = '', limit }: { after?: string | undefined; limit: number },
): Promise<{ references: string[]; mayBeMore: boolean }> {
  const { rows } = await connection.query<{ reference: string }>(
    `SELECT transport_ref AS reference FROM outbox_event
     WHERE status = 'sent' AND transport_ref > $1 ORDER BY transport_ref LIMIT $2`,
    [after, limit],
  );
  const references = [...new Set(rows.map(({ reference }) => reference))];
  return { references, mayBeMore: rows.length === limit };
}

export async function confirmSent(connection: PoolClient, references: string[]): Promise<void> {
  if (references.length === 0) return;
  await connection.query(
    `UPDATE outbox_event SET status = 'confirmed'
     WHERE status = 'sent' AND transport_ref = ANY ($1)`,
    [references],
  );
}

/** Confirms what a transport that keeps nothing has taken; a host of an older release leaves it `sent`. */
export async function confirmUnreferenced(connection: PoolClient): Promise<void> {
  const limit = 5_000;
  for (let confirmed: number | null = limit; confirmed === limit;) {
    ({ rowCount: confirmed } = await connection.query(
      `UPDATE outbox_event SET status = 'confirmed' WHERE ctid = ANY (ARRAY(
         SELECT ctid FROM outbox_event WHERE status = 'sent' AND transport_ref IS NULL LIMIT $1))`,
      [limit],
    ));
  }
}

/** Puts lost events back among the unsent; returns how many there were. */
export async function sendAgain(connection: PoolClient, references: string[]): Promise<number> {
  if (references.length === 0) return 0;
  const { rowCount } = await connection.query(
    `UPDATE outbox_event SET status = 'pending', transport_ref = NULL
     WHERE status = 'sent' AND transport_ref = ANY ($1)`,
    [references],
  );
  return rowCount ?? 0;
}

/** The subscriptions that must have an event before it counts as confirmed. */
export async function knownSubscriptions(connection: PoolClient): Promise<string[]> {
  const { rows } = await connection.query<{ name: string }>('SELECT name FROM outbox_subscription');
  return rows.map(({ name }) => name);
}

/** Remembers subscriptions for good: one that is away must not be taken for one that never was. */
export async function rememberSubscriptions(
  connection: PoolClient,
  names: readonly string[],
): Promise<void> {
  if (names.length === 0) return;
  await connection.query(
    'INSERT INTO outbox_subscription (name) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING',
    [names],
  );
}
