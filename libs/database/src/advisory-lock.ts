import type pg from 'pg';

/** First half of our two-part advisory lock keys, so that they never meet another program's. */
export const advisoryLockClass = 7_037_844;
const waitTimeoutMs = 60_000;

/**
 * Takes a named lock for the rest of the connection's life; waits up to a minute. Advisory locks
 * belong to the database that the connection is in.
 */
export async function lockFor(connection: pg.Client, name: string): Promise<void> {
  await connection.query(`SET lock_timeout = ${waitTimeoutMs}`);
  await connection.query('SELECT pg_advisory_lock($1, hashtext($2))', [advisoryLockClass, name]);
  await connection.query('RESET lock_timeout');
}
