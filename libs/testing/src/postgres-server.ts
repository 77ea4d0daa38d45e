import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';

export interface PostgresServer {
  /** Address of the `postgres` database as the superuser. */
  adminUrl: string;
  stop: () => Promise<void>;
}

const user = 'postgres';
const password = 'pet';
const program = path.join(import.meta.dirname, 'postgres-process.ts');

/**
 * Starts an empty PostgreSQL on a free port with its files in a temporary folder. It is stopped and
 * removed by `stop()`, or when this process ends in whatever way.
 */
export async function startPostgresServer(): Promise<PostgresServer> {
  // In a process group of its own it does not hear Ctrl-C, and outlives us until it has cleaned up.
  const server = spawn(process.execPath, [program, user, password], { detached: true });
  const exited = once(server, 'exit');
  const words = text(server.stderr);
  const port = await Promise.race([
    once(server.stdout, 'data').then(([line]) => Number(line)),
    exited.then(async () => {
      throw new Error(`PostgreSQL did not start:\n${await words}`);
    }),
  ]);
  return {
    adminUrl: `postgres://${user}:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      server.stdin.end();
      await exited;
    },
  };
}
