import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { startTopology, topologies, type RunningTopology } from './topology.ts';

let shop: RunningTopology;
afterEach(() => shop.stop());

const ask = (path: string) => fetch(`${shop.url}/trpc/${path}`);
const claim = (body: object) =>
  fetch(`${shop.url}/trpc/builder.claim`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
describe('something at the address of the builder service', () => {
  let stranger: Server;
  const sockets = new Set<Socket>();
  afterEach(() => {
    sockets.forEach((socket) => socket.destroy());
    stranger.close();
  });
  const openShop = async (behave: (socket: Socket) => void) => {
    stranger = createServer((socket) => {
      sockets.add(socket.on('error', () => {}));
      behave(socket);
    });
    await once(stranger.listen(0, '127.0.0.1'), 'listening');
    const { port } = stranger.address() as AddressInfo;
    shop = await startTopology(
      { backend: ['builder', 'user', 'webhook'] },
      { BUILDER_SERVICE_URL: `http://127.0.0.1:${port}` },
    );
  };

  it('that takes calls and answers none, like a stopped process, holds up nobody for long', async () => {
    let asked = 0;
    await openShop((socket) => socket.on('data', () => (asked += 1)));
    const statusOf = async (path: string) => (await ask(path)).status;
    let areWaiting = true;
    const waiting = Promise.all(Array.from({ length: 8 }, () => statusOf('builder.whoAmI')));
    void waiting.finally(() => (areWaiting = false));
    await expect.poll(() => asked).toBe(8);
    expect([await statusOf('user.me'), areWaiting]).toEqual([200, true]);
    expect(await waiting).toEqual(Array(8).fill(200));
    // It is known by now: the copy here answers, and one call at most finds out whether it is back.
    const after = Array.from({ length: 8 }, () => statusOf('builder.whoAmI'));
    expect(await Promise.all(after)).toEqual(Array(8).fill(200));
    expect(asked).toBeLessThanOrEqual(9);
  });

  it('that talks no HTTP is no reason to fail a question, or to repeat a change', async () => {
    await openShop((socket) => socket.once('data', () => socket.end('\x16\x03\x01 garbage\r\n')));
    expect((await ask('builder.whoAmI')).status).toBe(200);
    const change = await claim({ claimId: 'c1' });
    expect([change.status, await change.text()]).toEqual([
      503,
      expect.stringContaining('RPC_OUTCOME_UNKNOWN'),
    ]);
    expect((await claim({ claimId: 'c1', note: 'n1' })).status).toBe(200);
  });

  const breakingOff = (length: number) => (socket: Socket) =>
    socket.once('data', () => {
      const head = 'HTTP/1.1 200 OK\r\nx-hh-service: builder-service\r\n';
      socket.end(`${head}content-length: ${length}\r\n\r\n{"result":`);
    });

  it('that breaks off in a short answer has given none', async () => {
    await openShop(breakingOff(99));
    expect((await ask('builder.whoAmI')).status).toBe(200);
    expect((await claim({ claimId: 'c1' })).status).toBe(503);
  });

  it('that breaks off in a long answer breaks that one off too, and nothing else', async () => {
    await openShop(breakingOff(1_000_000));
    const broken = ask('builder.whoAmI').then((answer) => answer.text());
    await expect(broken).rejects.toThrow();
    expect((await ask('user.me')).status).toBe(200);
  });
});

describe('a service of two replicas', () => {
  it('answers every call while one of them stops', async () => {
    shop = await startTopology({
      gateway: [],
      'user-service': ['user'],
      'builder-service': ['builder'],
      'builder-service-2': ['builder'],
    });
    const statuses: number[] = [];
    const calls = async () => {
      for (let count = 0; count < 40; count += 1) {
        statuses.push((await ask('builder.whoAmI')).status);
        statuses.push((await claim({ claimId: 'c1', note: `n${count}` })).status);
      }
    };
    const calling = Promise.all([calls(), calls()]);
    await expect.poll(() => statuses.length).toBeGreaterThan(20);
    await shop.services.get('builder-service')?.app.close();
    await calling;
    expect([...new Set(statuses)]).toEqual([200]);
    expect(statuses).toHaveLength(160);
  });
});

describe('a service that ends its connections after so many calls', () => {
  it('answers every one of them', async () => {
    shop = await startTopology(topologies.extracted);
    const { server } = shop.services.get('builder-service')!.app;
    expect(server.maxRequestsPerSocket).toBe(10_000);
    server.maxRequestsPerSocket = 3;
    const calls = Array.from({ length: 12 }, async () => {
      const statuses: number[] = [];
      for (let count = 0; count < 10; count += 1)
        statuses.push((await claim({ claimId: 'c1' })).status);
      return statuses;
    });
    expect(new Set((await Promise.all(calls)).flat())).toEqual(new Set([200]));
  });
});

describe('a live screen', () => {
  it('goes on after its service was started anew', async () => {
    shop = await startTopology(topologies.extracted);
    let received = 0;
    const subscription = shop.client.builder.ticks.subscribe(undefined, {
      onData: () => (received += 1),
    });
    await expect.poll(() => received).toBeGreaterThan(2);
    await shop.restart('builder-service');
    const before = received;
    await expect.poll(() => received).toBeGreaterThan(before + 2);
    subscription.unsubscribe();
  });
});
