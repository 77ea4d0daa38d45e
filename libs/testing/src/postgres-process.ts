/**
 * Runs one throwaway PostgreSQL for as long as its standard input stays open, that is, as long as
 * the process that started it lives; then stops it and removes its files. Prints the port when ready.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { freePort } from './free-port.ts';

/** Nothing here outlives the run, so nothing waits for the disk. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  // Each test connects anew, with a password that everybody knows.
  scram_iterations: '1',
};

async function main(user: string, password: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pet-postgres-'));
  const port = await freePort();
  const server = await startEmbeddedPostgres({ folder, port, user, password, settings }).catch(
    async (error: Error) => {
      await rm(folder, { recursive: true, force: true });
      throw error;
    },
  );
  const end = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
    process.exit(0);
  };
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM']) process.once(signal, () => void end());
  process.stdin.once('end', () => void end()).resume();
  process.stdout.write(`${port}\n`);
}

await main(process.argv[2] ?? '', process.argv[3] ?? '');
