import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { describe, expect, it } from 'vitest';

const owner = path.join(import.meta.dirname, 'server-owner.ts');

async function runOwner(ending: string) {
  const child = spawn(process.execPath, [owner, ending], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = text(child.stdout);
  const [status, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return { address: await address, end: signal ?? status };
}

const isReachable = async (connectionString: string) => {
  const client = new pg.Client({ connectionString });
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
};

describe('a test server', () => {
  it.each([
    ['killed', 'SIGKILL'],
    ['interrupted', 'SIGINT'],
    ['exiting', 3],
    ['stopping', 3],
  ])('goes away when its owner is %s, whose own end stays as it was', async (ending, expected) => {
    const { address, end } = await runOwner(ending);
    expect(address).toMatch(/^postgres:/);
    expect(end).toBe(expected);
    await expect.poll(() => isReachable(address)).toBe(false);
  });
});
