import pg from 'pg';

/** Runs `work` on one administrative connection and ends it, and with it any session lock. */
export async function withConnection<T>(
  url: string,
  work: (connection: pg.Client) => Promise<T>,
): Promise<T> {
  const connection = new pg.Client({ connectionString: url, application_name: 'pet_admin' });
  // A connection lost between two queries rejects the next one; the event itself must not throw.
  connection.on('error', () => undefined);
  await connection.connect();
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}
