import { createServer, request, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seen } from './placed-modules.ts';
import { startTopology, type RunningTopology } from './topology.ts';

/** Stands where the builder service should, and does what the test wants. */
let behave: RequestListener;
let impostor: Server;
let builderUrl: string;
let shop: RunningTopology;

beforeEach(async () => {
  impostor = createServer((request, response) => behave(request, response));
  await new Promise<void>((resolve) => impostor.listen(0, '127.0.0.1', resolve));
  builderUrl = `http://127.0.0.1:${(impostor.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await shop.stop();
  impostor.closeAllConnections();
  impostor.close();
});

const close = async () => {
  impostor.closeAllConnections();
  await new Promise((resolve) => impostor.close(resolve));
};
const query = (path = 'builder.whoAmI') => fetch(`${shop.url}/trpc/${path}`);
const change = (input = '{"claimId":"c1"}') =>
  fetch(`${shop.url}/trpc/builder.claim`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: input,
  });

describe('a module whose service gives no answer, with no copy here', () => {
  beforeEach(async () => {
    shop = await startTopology(
      { backend: ['user', 'webhook'] },
      { BUILDER_SERVICE_URL: builderUrl },
    );
  });

  it('is told as out of reach, in the words of each protocol, and the others answer', async () => {
    await close();
    for (const answer of [await query(), await change()]) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('2');
      expect(await answer.json()).toMatchObject({
        error: { data: { appCode: 'RPC_NEIGHBOUR_UNREACHED', httpStatus: 503 } },
      });
    }
    const rest = await fetch(`${shop.url}/v1/catalogue`);
    expect([rest.status, await rest.json()]).toMatchObject([
      503,
      { code: 'RPC_NEIGHBOUR_UNREACHED' },
    ]);
    const mixed = await query('user.me,builder.whoAmI,user.askNeighbour?batch=1');
    expect(await mixed.json()).toMatchObject([
      { result: { data: 'anonymous' } },
      { error: { data: { appCode: 'RPC_NEIGHBOUR_UNREACHED' } } },
      { error: { data: { appCode: 'RPC_NEIGHBOUR_UNREACHED' } } },
    ]);
    const batch = await query('builder.whoAmI,builder.whoAmI?batch=1');
    expect(await batch.json()).toMatchObject([
      { error: { data: { httpStatus: 503 } } },
      { error: { data: { httpStatus: 503 } } },
    ]);
  });

  it('lets an event stream connect again instead of giving it up', async () => {
    await close();
    const answer = await fetch(`${shop.url}/trpc/builder.ticks`, {
      headers: { accept: 'text/event-stream' },
    });
    expect([answer.status, await answer.text()]).toEqual([200, 'retry: 2000\n\n']);
  });

  it('is asked what it offers past its breaker, and once a minute', async () => {
    const describe = async () => (await fetch(`${shop.url}/openapi.json`)).status;
    behave = (request) => request.socket.destroy();
    for (let count = 0; count < 10; count += 1) expect(await describe()).toBe(503);
    const asked: string[] = [];
    behave = (request, response) => {
      asked.push(request.url ?? '');
      response.setHeader('content-type', 'application/json');
      response.setHeader('x-hh-service', 'builder-service').end('{"result":{"data":1}}');
    };
    expect((await query()).status).toBe(200);
    expect([await describe(), await describe()]).toEqual([200, 200]);
    expect(asked).toEqual(['/trpc/builder.whoAmI', '/contract']);
  });

  it('is given up on within its time when it never answers', async () => {
    behave = () => {};
    const startedAt = performance.now();
    expect((await query()).status).toBe(503);
    expect(performance.now() - startedAt).toBeLessThan(3_500);
  });

  it('is not believed when something else answers at its address', async () => {
    behave = (_request, response) => response.end('<html>Welcome to nginx</html>');
    expect((await query()).status).toBe(503);
    expect((await change()).status).toBe(503);
  });

  it('does not go round when the address leads back to the process that asks', async () => {
    let asked = 0;
    behave = (from, response) => {
      asked += 1;
      const { method, headers } = from;
      const on = request(`${shop.url}${from.url}`, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 0, answer.headers);
        answer.pipe(response);
      });
      from.pipe(on);
    };
    for (const path of ['builder.whoAmI', 'user.askNeighbour', 'user.me,builder.whoAmI?batch=1'])
      expect(JSON.stringify(await (await query(path)).json())).toContain('RPC_NEIGHBOUR_UNREACHED');
    expect(asked).toBeLessThan(6);
  });

  it('is not told as out of reach for a visitor whose headers are too large', async () => {
    behave = (_request, response) => {
      response.setHeader('x-hh-service', 'builder-service');
      response.setHeader('content-type', 'application/json').end('{"result":{"data":"here"}}');
    };
    for (let count = 0; count < 12; count += 1) {
      await fetch(`${shop.url}/trpc/builder.whoAmI`, {
        headers: { 'user-agent': 'x'.repeat(15_000) },
      });
    }
    expect((await query()).status).toBe(200);
  });

  it('is not asked while it keeps failing, and is asked again soon after', async () => {
    let asked = 0;
    behave = (request) => {
      asked += 1;
      request.socket.destroy();
    };
    await expect
      .poll(async () => {
        const before = asked;
        await change();
        return asked - before;
      })
      .toBe(0);
    behave = (_request, response) => {
      asked += 1;
      response.setHeader('x-hh-service', 'builder-service');
      response.setHeader('content-type', 'application/json').end('{"result":{"data":"here"}}');
    };
    await expect.poll(async () => (await query()).status, { timeout: 10_000 }).toBe(200);
  });
});

describe('a service that breaks off once', () => {
  const contract = { modules: { builder: { repeatableBy: { 'builder.claim': 'note' } } } };
  let asked: string[];
  beforeEach(async () => {
    shop = await startTopology(
      { backend: ['user', 'webhook'] },
      { BUILDER_SERVICE_URL: builderUrl },
    );
    asked = [];
    behave = (request, response) => {
      asked.push(request.url ?? '');
      if (asked.length === 1) return void request.socket.destroy();
      response.setHeader('x-hh-service', 'builder-service');
      response.setHeader('content-type', 'application/json');
      const isContract = request.url === '/contract';
      return void response.end(JSON.stringify(isContract ? contract : { result: { data: 1 } }));
    };
  });

  it('gets a change again that carries what makes its repeat known', async () => {
    expect((await change('{"claimId":"c1","note":"n1"}')).status).toBe(200);
    expect(asked).toEqual(['/trpc/builder.claim', '/contract', '/trpc/builder.claim']);
  });

  it('gets a batch of such changes again, if all of them do', async () => {
    const send = (body: string) =>
      fetch(`${shop.url}/trpc/builder.claim,builder.claim?batch=1`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    expect((await send('{"0":{"note":"n1"},"1":{}}')).status).toBe(503);
    asked = [];
    expect((await send('{"0":{"note":"n1"},"1":{"note":"n2"}}')).status).toBe(200);
  });

  it('gets no other change again', async () => {
    expect((await change()).status).toBe(503);
    expect(asked.filter((path) => path.startsWith('/trpc'))).toHaveLength(1);
  });
});

describe('a module whose service gives no answer, with a copy here', () => {
  beforeEach(async () => {
    shop = await startTopology(
      { backend: ['builder', 'user', 'webhook'] },
      { BUILDER_SERVICE_URL: builderUrl },
    );
  });

  it('is answered by the copy', async () => {
    await close();
    const claims = seen.claims;
    expect((await query()).status).toBe(200);
    const answer = await change();
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { result: { data: { claimId: 'c1' } } },
    ]);
    expect(seen.claims).toBe(claims + 1);
    expect((await fetch(`${shop.url}/v1/catalogue`)).status).toBe(200);
    const mixed = await query('user.me,builder.whoAmI,user.askNeighbour?batch=1');
    expect(await mixed.json()).toMatchObject([
      { result: { data: 'anonymous' } },
      { result: { data: { actor: 'anonymous' } } },
      { result: { data: 'user for anonymous' } },
    ]);
  });

  const breakOffs: [string, typeof behave][] = [
    ['before its answer', (request) => request.socket.destroy()],
    [
      'in the middle of it',
      (request, response) => {
        response.setHeader('x-hh-service', 'builder-service').setHeader('content-length', 100);
        response.write('{"result":', () => request.socket.destroy());
      },
    ],
  ];
  it.each(breakOffs)(
    'answers a question after the service broke off %s, and no change that may be done',
    async (_when, breakOff) => {
      behave = breakOff;
      const claims = seen.claims;
      expect((await query()).status).toBe(200);
      expect((await change()).status).toBe(503);
      expect(seen.claims).toBe(claims);
      expect((await change('{"claimId":"c1","note":"n1"}')).status).toBe(200);
      expect(seen.claims).toBe(claims + 1);
    },
  );

  it('lets the copy do what a closing service has refused', async () => {
    behave = (_request, response) => {
      response.writeHead(503, { 'content-type': 'application/json', connection: 'close' });
      response.end('{"statusCode":503}');
    };
    expect((await change()).status).toBe(200);
  });
});
