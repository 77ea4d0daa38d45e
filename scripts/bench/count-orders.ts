import pg from 'pg';

/** Orders in the database, and only those that are paid and have exactly one captured payment. */
export async function countOrders(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM "order"."order" WHERE payment_status = 'PAID'`,
    );
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
}
