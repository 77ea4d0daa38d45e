import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freePorts, isPortFree, isServed, portBlock } from './stack/ports.ts';
import { startStack } from './stack/stack.ts';

/** Of `HH_PORT_OFFSET`. */
const OFFSET_MAX = 10_000;

it('a start that is ended half-way leaves no process behind', { timeout: 90_000 }, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'harness-hero-ended-'));
  const ports = await freePorts();
  const told = new AbortController();
  const starting = startStack({
    ports,
    dataDir,
    scenario: 'catalogue',
    isWithoutWeb: true,
    signal: told.signal,
    // PostgreSQL stands by then, and the sandbox is on its way.
    onProgress: (line) => line === 'preparing the database' && told.abort(new Error('told to end')),
  });
  await expect(starting).rejects.toThrow('told to end');
  await expect.poll(() => processesNaming(dataDir)).toEqual([]);
  for (const port of Object.values(ports))
    expect([port, await isPortFree(port)]).toEqual([port, true]);
  await rm(dataDir, { recursive: true });
});

it('the end of a connection is no server, and no port of ours may be one', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const connection = connect(port, '127.0.0.1');
  await once(connection, 'connect');
  const ownPort = connection.localPort ?? 0;
  expect([await isServed(port), await isServed(ownPort)]).toEqual([true, false]);
  expect(await isPortFree(ownPort)).toBe(false);
  connection.destroy();
  server.close();
  // Linux gives connections the ports from there on, others still higher ones.
  const movedFarthest = Object.values(portBlock(OFFSET_MAX));
  expect(movedFarthest.filter((one) => one >= 32_768)).toEqual([]);
});

/** Command lines that hold these words, or whose environment does. */
async function processesNaming(words: string): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const read = (pid: string, file: string) =>
    readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
  const lines = await Promise.all(
    pids
      .filter((pid) => Number(pid) !== process.pid)
      .map(async (pid) =>
        ((await read(pid, 'environ')) + (await read(pid, 'cmdline'))).includes(words)
          ? await read(pid, 'cmdline')
          : '',
      ),
  );
  return lines.filter(Boolean);
}
