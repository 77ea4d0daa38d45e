import pg from 'pg';

/** Orders in the database that are paid and have exactly one captured payment. */
export async function countOrders(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count
       FROM "order"."order" AS placed
       WHERE payment_status = 'PAID' AND 1 = (
         SELECT count(*) FROM "order".payment
         WHERE order_id = placed.id AND captured_at IS NOT NULL
       )`,
    );
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
}
