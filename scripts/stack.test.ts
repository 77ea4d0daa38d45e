import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freePorts, isPortFree } from './stack/ports.ts';
import { startStack } from './stack/stack.ts';

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
