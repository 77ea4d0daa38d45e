import type pg from 'pg';

/** First half of our two-part advisory lock keys, so that they never meet another program's. */
const lockClass = 7_037_844;
const waitTimeoutMs = 60_000;

/**
 * Takes a named lock for the rest of the connection's life; waits up to a minute. Advisory locks
 * belong to the database that the connection is in.
 */
export async function lockFor(connection: pg.ClientBase, name: string): Promise<void> {
  await connection.query(`SET lock_timeout = ${waitTimeoutMs}`);
  await connection.query('SELECT pg_advisory_lock($1, hashtext($2))', [lockClass, name]);
  await connection.query('RESET lock_timeout');
}

/** Takes a named lock for the rest of the connection's life unless another session holds it. */
export async function tryLockFor(connection: pg.ClientBase, name: string): Promise<boolean> {
  const { rows } = await connection.query<{ isLocked: boolean }>(
    'SELECT pg_try_advisory_lock($1, hashtext($2)) AS "isLocked"',
    [lockClass, name],
  );
  return rows[0]?.isLocked ?? false;
}
