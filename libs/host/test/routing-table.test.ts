import { databaseUrlName, moduleNames, schemaNames } from '@pet/database';
import { createTestDatabase, type TestDatabase } from '@pet/testing';
import type { TopologyStatus } from '../src/contract.ts';
import { openTopologyConsole } from '../src/index.ts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTopology, topologies, type RunningTopology } from './topology.ts';

let database: TestDatabase;
let shop: RunningTopology;
beforeAll(async () => {
  database = await createTestDatabase();
  const urls = schemaNames.map((schema) => [databaseUrlName(schema), database.moduleUrl(schema)]);
  shop = await startTopology(topologies.hybrid, {
    ...Object.fromEntries(urls),
    DATABASE_URL: database.adminUrl,
    PORT: '0',
  });
});
afterAll(async () => {
  await shop.stop();
  await database.drop();
});

const service = () => shop.addresses.get('builder-service') ?? '';

/** As an admin: the probe's sessions are those of a maker unless the cookie says otherwise. */
const ask = async (path: string, init: RequestInit = {}) => {
  const answer = await fetch(`${shop.url}/trpc/${path}`, {
    ...init,
    headers: { cookie: 'hh.session_token=admin', 'content-type': 'application/json' },
  });
  return {
    status: answer.status,
    body: (await answer.json()) as {
      result: { data: TopologyStatus };
      error?: { data: { appCode: string; facts: object | null } };
    },
  };
};
const place = (change: object) =>
  ask('topology.place', { method: 'POST', body: JSON.stringify({ module: 'builder', ...change }) });
const status = async () => (await ask('topology.status')).body.result.data;

/** Calls that the builder service has answered in its life. */
const answeredThere = async () => {
  const figures = await (await fetch(`${service()}/metrics`)).text();
  const line = /hh_rpc_duration_seconds_count\{[^}]*procedure="builder.whoAmI"[^}]*\} (\d+)/.exec(
    figures,
  );
  return Number(line?.[1] ?? 0);
};
const shareThere = async (calls = 40) => {
  const before = await answeredThere();
  for (let count = 0; count < calls; count += 1) {
    expect((await fetch(`${shop.url}/trpc/builder.whoAmI`)).status).toBe(200);
  }
  return ((await answeredThere()) - before) / calls;
};

beforeEach(async () => {
  expect((await place({ weight: 100, url: service() })).status).toBe(200);
});

describe('the routing table', () => {
  it('moves calls by weight, and back, while they go on', async () => {
    await expect.poll(() => shareThere()).toBe(1);
    await place({ weight: 0 });
    await expect.poll(() => shareThere()).toBe(0);
    await place({ weight: 50 });
    await expect.poll(() => shareThere(20)).toBeGreaterThan(0);
    expect(await shareThere(60)).toBeLessThan(1);
  });

  it('keeps the address of a module until it is given another', async () => {
    await place({ weight: 0, isShadowed: true });
    const { url, weight } = (await status()).routing.find(({ module }) => module === 'builder')!;
    expect([url, weight]).toEqual([service(), 0]);
  });

  it('advises on every module', async () => {
    const { advice } = await status();
    expect(advice.map(({ module }) => module)).toEqual([...moduleNames]);
    expect(advice.find(({ module }) => module === 'order')?.reasons).toEqual([
      { speaksFor: 'stay', text: 'No running process says that it hosts it.' },
    ]);
  });

  it('is changed from a command line under the same conditions, and keeps who did', async () => {
    const desk = openTopologyConsole({
      environment: {
        DATABASE_URL: database.adminUrl,
        TOPOLOGY_DATABASE_URL: database.moduleUrl('topology'),
      },
      frontDoorUrl: shop.url,
      log: { info: () => {}, warn: () => {}, error: () => {} },
    });
    const change = { module: 'builder', url: null, isShadowed: false, isForced: false } as const;
    const changed = await desk.place({ ...change, weight: 10 }, 'mira');
    expect(changed.routing.find(({ module }) => module === 'builder')).toMatchObject({
      url: service(),
      weight: 10,
      isHosted: true,
      changedBy: 'mira',
    });
    await expect.poll(() => shareThere(10)).toBeLessThan(1);
    await expect(
      desk.place({ ...change, weight: 10, url: 'http://127.0.0.1:1' }, 'mira'),
    ).rejects.toMatchObject({ code: 'TOPOLOGY_NOT_READY' });
    await desk.close();
  });

  it('is kept by the database within its bounds', async () => {
    for (const wrong of [
      { weight: 101 },
      { weight: -1 },
      { weight: 0.5 },
      { weight: 1, url: 'file:///x' },
    ]) {
      expect([wrong, (await place(wrong)).status]).toEqual([wrong, 400]);
    }
  });

  it('sends no calls to a service that is not there', async () => {
    const refused = await place({ weight: 10, url: 'http://127.0.0.1:1' });
    expect(refused.body.error?.data.appCode).toBe('TOPOLOGY_NOT_READY');
    const unknown = await ask('topology.place', {
      method: 'POST',
      body: JSON.stringify({ module: 'user', weight: 10 }),
    });
    expect(unknown.body.error?.data.appCode).toBe('TOPOLOGY_NO_ADDRESS');
  });

  it('sends no calls to a service of another contract, unless forced', async () => {
    const older = createServer((request, response) => {
      response.setHeader('x-hh-service', 'builder-service');
      const procedures = { 'builder.whoAmI': 'another digest' };
      const modules = { builder: { hash: 'another', procedures } };
      response.end(JSON.stringify(request.url === '/contract' ? { modules } : { status: 'ready' }));
    });
    await new Promise<void>((resolve) => older.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(older.address() as AddressInfo).port}`;
    const refused = await place({ weight: 0, isShadowed: true, url });
    expect(refused.body.error?.data.appCode).toBe('TOPOLOGY_CONTRACT_DIFFERS');
    expect(refused.body.error?.data.facts).toMatchObject({
      procedures: expect.arrayContaining(['builder.whoAmI', 'builder.claim']),
    });
    expect((await place({ weight: 0, isShadowed: true, url, isForced: true })).status).toBe(200);
    older.closeAllConnections();
    older.close();
  });

  it('is for admins', async () => {
    const answer = await fetch(`${shop.url}/trpc/topology.status`, {
      headers: { cookie: 'hh.session_token=s1' },
    });
    expect(answer.status).toBe(403);
    expect((await fetch(`${shop.url}/trpc/topology.status`)).status).toBe(401);
  });

  it('compares the answers of both copies while it shadows', async () => {
    await place({ weight: 0, isShadowed: true });
    await expect
      .poll(
        async () => {
          await fetch(`${shop.url}/trpc/builder.whoAmI`);
          const host = (await status()).hosts.find(({ service: name }) => name === 'backend');
          return host?.shadow.builder?.same ?? 0;
        },
        { interval: 200 },
      )
      .toBeGreaterThan(0);
    const host = (await status()).hosts.find(({ service: name }) => name === 'backend');
    expect(host?.shadow.builder).toMatchObject({ different: 0, unanswered: 0 });
  });

  it('shows every process with its modules, contract and load', async () => {
    await expect.poll(async () => (await status()).hosts.length).toBe(2);
    await expect
      .poll(async () => {
        await fetch(`${shop.url}/trpc/builder.whoAmI`);
        const { hosts } = await status();
        return hosts.flatMap(({ modules }) => modules).find(({ module }) => module === 'builder')
          ?.figures.requestsPerMinute;
      })
      .toBeGreaterThan(0);
    const { hosts, routing } = await status();
    const builders = hosts.flatMap(({ modules }) =>
      modules.filter(({ module }) => module === 'builder'),
    );
    expect(new Set(builders.map(({ contract }) => contract)).size).toBe(1);
    expect(routing.map(({ module }) => module)).toEqual([...moduleNames]);
  });
});
