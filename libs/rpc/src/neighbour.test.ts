import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IS_CLOSING, openNeighbour, SERVICE_HEADER, type Neighbour } from './neighbour.ts';

interface Replica {
  server: Server;
  url: string;
  name: string;
}

let replicas: Replica[];
let neighbour: Neighbour;

const listen = async (name: string, behave: RequestListener): Promise<Replica> => {
  const server = createServer(behave);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, name, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};
const answering = (name: string) =>
  listen(name, (_request, response) => response.setHeader(SERVICE_HEADER, name).end(name));
const end = ({ server }: Replica) => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
};
const ask = async (method: 'GET' | 'POST' = 'POST') => {
  const answer = await neighbour.request({
    path: '/',
    method,
    headers: {},
    body: null,
    timeoutMs: 1000,
    signal: null,
  });
  return answer.body.text();
};
const askTimes = async (times: number) => {
  const names: string[] = [];
  for (let index = 0; index < times; index += 1) names.push(await ask());
  return names;
};

describe('a service with two replicas', () => {
  beforeEach(async () => {
    replicas = [await answering('one'), await answering('two')];
    neighbour = openNeighbour(replicas.map(({ url }) => url).join(', '));
  });
  afterEach(async () => {
    await neighbour.close();
    await Promise.all(replicas.map(end));
  });

  it('is asked in turn', async () => {
    const names = await askTimes(20);
    expect(names.filter((name) => name === 'one')).toHaveLength(10);
  });

  it('answers every call while one of them refuses connections', async () => {
    await end(replicas[0] as Replica);
    expect(new Set(await askTimes(20))).toEqual(new Set(['two']));
    expect(neighbour.breaker()).toBe('closed');
  });

  it('answers calls that are made at once while one of them refuses connections', async () => {
    await end(replicas[0] as Replica);
    const names = await Promise.all(Array.from({ length: 40 }, () => ask()));
    expect(new Set(names).size).toBe(1);
  });

  it.each([
    ['a call', 503, {}],
    ['a stream', 200, { [SERVICE_HEADER]: IS_CLOSING }],
  ])('answers every time while one of them is closing: %s', async (_what, status, headers) => {
    const closing = await listen('closing', (_request, response) =>
      response.writeHead(status, { connection: 'close', ...headers }).end(),
    );
    const other = openNeighbour(`${closing.url},${replicas[1]?.url}`);
    const first = neighbour;
    neighbour = other;
    expect(new Set(await askTimes(10))).toEqual(new Set(['two']));
    await first.close();
    await end(closing);
  });

  it('is not asked again for a change that one of them may have made', async () => {
    let asked = 0;
    const breaking = await listen('breaking', (request) => {
      asked += 1;
      request.socket.destroy();
    });
    const first = neighbour;
    neighbour = openNeighbour(`${breaking.url},${replicas[1]?.url}`);
    const outcomes = await Promise.allSettled([ask(), ask()]);
    expect(asked).toBe(1);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await first.close();
    await end(breaking);
  });

  it('is asked elsewhere for a while after one of them broke off', async () => {
    const [breaking] = replicas as [Replica, Replica];
    breaking.server.removeAllListeners('request');
    breaking.server.on('request', (request) => request.socket.destroy());
    const outcomes = await Promise.allSettled([ask(), ask()]);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(new Set(await askTimes(6)).size).toBe(1);
  });

  it('is out of reach when both refuse', async () => {
    await Promise.all(replicas.map(end));
    await expect(ask()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
