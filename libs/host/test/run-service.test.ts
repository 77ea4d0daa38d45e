import { databaseUrlName, schemaNames } from '@pet/database';
import { createTestDatabase, type TestDatabase } from '@pet/testing';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { probeEnvironment } from './probe-service.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Runs the slow service until it ends; `until` is what it has to say before it gets the signal. */
async function run({ startMs = 0, until = '', port = 0 }) {
  const urls = schemaNames.map((schema) => [databaseUrlName(schema), database.moduleUrl(schema)]);
  const host = spawn(process.execPath, [join(import.meta.dirname, 'slow-host.ts'), `${startMs}`], {
    env: {
      ...process.env,
      ...probeEnvironment,
      ...Object.fromEntries(urls),
      DATABASE_URL: database.adminUrl,
      LOG_LEVEL: 'info',
      PORT: String(port),
    } as NodeJS.ProcessEnv,
  });
  let said = '';
  const read = (chunk: Buffer) => {
    said += String(chunk);
    if (until && said.includes(until)) host.kill('SIGTERM');
  };
  host.stdout.on('data', read);
  host.stderr.on('data', read);
  const [code, signal] = (await once(host, 'close')) as [number | null, string | null];
  return { code, signal, said };
}

describe('a process that is told to end', { timeout: 60_000 }, () => {
  it('while it starts ends in order, without ever opening', async () => {
    const { code, said } = await run({ startMs: 500, until: 'starting' });
    expect(said).toMatch(/starting[^]*started[^]*stopped/);
    expect(said).not.toContain('service is open');
    expect(code).toBe(0);
  });

  it('while it serves ends in order, however often it is told', async () => {
    const { code, said } = await run({ until: 'service is open' });
    expect([code, said.includes('stopped')]).toEqual([0, true]);
  });

  it('by the port that another has says so, and leaves nothing half begun', async () => {
    const other = createServer();
    await once(other.listen(0, '127.0.0.1'), 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, said } = await run({ port });
    expect(said).toMatch(new RegExp(`EADDRINUSE.*${port}`));
    expect([code, said.includes('stopped')]).toEqual([1, true]);
    other.close();
  });
});
