import { tryLockFor } from '@pet/database';
import type { Pool, PoolClient } from 'pg';

export interface ExclusiveSession {
  /** The connection that holds the lock, or undefined while another session does. */
  get(): Promise<PoolClient | undefined>;
  isHeld: () => boolean;
  /** Closes the connection, and by this frees the lock. */
  end(): void;
}

/** A connection of its own that holds a named lock for as long as it lives. */
export function exclusiveSession(pool: Pool, lockName: string): ExclusiveSession {
  let held: PoolClient | undefined;
  let connecting: Promise<PoolClient | undefined> | undefined;
  const end = () => {
    held?.release(true);
    held = undefined;
  };
  return {
    get: async () => {
      if (held) return held;
      connecting ??= connectLocked(pool, lockName, end).finally(() => (connecting = undefined));
      held = await connecting;
      return held;
    },
    isHeld: () => held !== undefined,
    end,
  };
}

async function connectLocked(
  pool: Pool,
  lockName: string,
  onLost: () => void,
): Promise<PoolClient | undefined> {
  const connection = await pool.connect();
  const isLocked = await tryLockFor(connection, lockName).catch((error: unknown) => {
    connection.release(true);
    throw error;
  });
  if (isLocked) {
    connection.once('error', onLost);
    return connection;
  }
  connection.release();
  return undefined;
}
