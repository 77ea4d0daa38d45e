import type { TRPCClientError } from '@trpc/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seen } from './placed-modules.ts';
import { startTopology, topologies, type RunningTopology } from './topology.ts';

const streamed = { context: { isStreamed: true } };

describe.each(Object.entries(topologies))('a client of the front door: %s', (_name, topology) => {
  let shop: RunningTopology;
  beforeAll(async () => {
    shop = await startTopology(topology);
  });
  afterAll(() => shop.stop());

  const refusal = (call: Promise<unknown>) =>
    call.then(
      () => {
        throw new Error('The call was expected to be refused');
      },
      (error: unknown) => {
        const { message, data } = error as TRPCClientError<never> & { data: object };
        return { message, ...(data as object), requestId: 'any' };
      },
    );
  const post = (path: string, body: string | Buffer, headers: Record<string, string> = {}) =>
    fetch(`${shop.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: body as string,
    });

  it('is nobody when it reads, has an address, and no caller', async () => {
    expect(await shop.client.builder.whoAmI.query()).toMatchObject({
      actor: 'anonymous',
      caller: null,
      ip: '127.0.0.1',
    });
  });

  it('becomes a guest by its first write, by one cookie', async () => {
    const answer = await post('/trpc/builder.claim', '{"claimId":"c1"}');
    expect(await answer.json()).toEqual({ result: { data: { claimId: 'c1', note: null } } });
    expect(answer.headers.getSetCookie()).toHaveLength(1);
    const cookie = answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
    const again = await fetch(`${shop.url}/trpc/builder.whoAmI`, { headers: { cookie } });
    expect(await again.json()).toMatchObject({ result: { data: { actor: 'guest' } } });
  });

  it('is known by its session', async () => {
    const answer = await fetch(`${shop.url}/trpc/user.me,builder.whoAmI?batch=1`, {
      headers: { cookie: 'hh.session_token=s1' },
    });
    expect(await answer.json()).toMatchObject([
      { result: { data: 'user' } },
      { result: { data: { actor: 'user', caller: null } } },
    ]);
  });

  it('gets the answers of a batch in its order, wherever they come from', async () => {
    const answers = await Promise.all([
      shop.client.user.me.query(),
      shop.client.builder.whoAmI.query(),
      shop.client.webhook.count.query(),
      shop.client.user.askNeighbour.query(),
    ]);
    expect(answers).toMatchObject(['anonymous', { actor: 'anonymous' }, 1, 'user for anonymous']);
  });

  it('gets the answers of a streamed batch', async () => {
    const answers = await Promise.all([
      shop.client.user.me.query(undefined, streamed),
      shop.client.builder.whoAmI.query(undefined, streamed),
    ]);
    expect(answers).toMatchObject(['anonymous', { actor: 'anonymous' }]);
  });

  it('is told how long an answer is that is not streamed', async () => {
    for (const calls of ['builder.whoAmI', 'builder.gone', 'user.me,builder.whoAmI?batch=1']) {
      const answer = await fetch(`${shop.url}/trpc/${calls}`);
      const { byteLength } = await answer.arrayBuffer();
      expect(answer.headers.get('content-length'), calls).toBe(String(byteLength));
    }
  });

  it('is told refusals, defects and wrong input in the same words, alone and in a mixed batch', async () => {
    const gone = {
      message: 'It is gone.',
      code: 'CONFLICT',
      httpStatus: 409,
      path: 'builder.gone',
      appCode: 'BUILDER_GONE',
      requestId: 'any',
      fields: null,
      facts: { since: 2026 },
    };
    const defect = { appCode: 'RPC_INTERNAL_SERVER_ERROR', httpStatus: 500, facts: null };
    const wrong = { appCode: 'RPC_INVALID_INPUT', httpStatus: 400 };
    const { builder, user, webhook } = shop.client;
    expect(await refusal(builder.gone.query())).toEqual(gone);
    expect(await refusal(builder.broken.query())).toMatchObject(defect);
    const claim = () => builder.claim.mutate({ claimId: 'x'.repeat(21) });
    const refused = await refusal(claim());
    expect(refused).toMatchObject(wrong);
    expect(Object.keys((refused as unknown as { fields: object }).fields)).toEqual(['claimId']);
    const mixed = await Promise.all([
      refusal(builder.gone.query()),
      refusal(builder.broken.query()),
      webhook.count.query(),
      user.me.query(),
    ]);
    expect(mixed).toMatchObject([gone, defect, 1, 'anonymous']);
    expect(JSON.stringify(mixed)).not.toContain('secret');
    expect(await refusal(user.askForGone.query())).toMatchObject({
      appCode: 'BUILDER_GONE',
      facts: { since: 2026 },
    });
  });

  it('cannot call what is for neighbours only', async () => {
    const refused = await refusal(shop.client.builder.forNeighbours.query());
    expect(refused).toMatchObject({ appCode: 'RPC_NOT_ALLOWED', httpStatus: 403 });
    const claimed = await fetch(`${shop.url}/trpc/builder.forNeighbours`, {
      headers: { 'x-hh-caller': 'user', 'x-user-id': 'u1', 'x-forwarded-for': '9.9.9.9' },
    });
    expect(claimed.status).toBe(403);
  });

  it('is told that a procedure is unknown', async () => {
    for (const path of [
      'nobody.knows',
      'builder.knows',
      'builder',
      '__proto__.x',
      'builder.then',
    ]) {
      const answer = await fetch(`${shop.url}/trpc/${path}`);
      expect([path, answer.status]).toEqual([path, 404]);
    }
    const mixed = await fetch(`${shop.url}/trpc/user.me,nobody.knows,builder.knows?batch=1`);
    expect(mixed.status).toBe(207);
    expect(await mixed.json()).toMatchObject([
      { result: { data: 'anonymous' } },
      { error: { data: { code: 'NOT_FOUND', path: 'nobody.knows' } } },
      { error: { data: { code: 'NOT_FOUND', path: 'builder.knows' } } },
    ]);
  });

  it.each(['__proto__.here', 'constructor.here', 'nobody.here'])(
    'is told that %s is unknown, in a mixed batch too',
    async (path) => {
      const answer = await fetch(`${shop.url}/trpc/user.me,${path},builder.whoAmI?batch=1`);
      expect(await answer.json()).toMatchObject([
        { result: {} },
        { error: { data: { httpStatus: 404, appCode: 'RPC_NOT_FOUND' } } },
        { result: {} },
      ]);
    },
  );

  it.each([
    ['GET', '/webhooks/stripe'],
    ['PUT', '/v1/catalogue'],
    ['POST', '/v1/me/and/more'],
    ['GET', '/auth/%6Eothing'],
  ])('is told that there is nothing for %s at %s', async (method, path) => {
    const answer = await fetch(`${shop.url}${path}`, { method });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'HOST_NOT_FOUND' });
  });

  // Only copies that are hosted at the front door tell it which are questions.
  const { 0: atFrontDoor = [] } = Object.values(topology);
  it.runIf(atFrontDoor.length === 3)(
    'is told that questions are not asked by POST, in a mixed batch too',
    async () => {
      const answer = await post('/trpc/builder.whoAmI,user.me?batch=1', '{}');
      expect(await answer.json()).toMatchObject([
        { error: { data: { httpStatus: 405, path: 'builder.whoAmI' } } },
        { error: { data: { httpStatus: 405, path: 'user.me' } } },
      ]);
    },
  );

  it('may make a change that takes no input, in a mixed batch too', async () => {
    const answer = await post('/trpc/builder.touch,nobody.here?batch=1', '{}');
    expect(await answer.json()).toMatchObject([
      { result: { data: 'touched' } },
      { error: { data: { httpStatus: 404 } } },
    ]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded'])(
    'is no guest for a body of %s, which holds no call',
    async (contentType) => {
      const body = '{"claimId":"c1"}';
      const answer = await post('/trpc/builder.claim', body, { 'content-type': contentType });
      expect(answer.status).toBe(415);
      expect(answer.headers.getSetCookie()).toEqual([]);
    },
  );

  it('is refused when it claims to be one of our processes, with the headers of every answer', async () => {
    const answer = await fetch(`${shop.url}/trpc/user.me`, {
      headers: { authorization: 'Bearer forged' },
    });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('may encode commas and dots', async () => {
    const answer = await fetch(`${shop.url}/trpc/user%2Eme%2Cbuilder%2EwhoAmI?batch=1`);
    expect(await answer.json()).toMatchObject([
      { result: { data: 'anonymous' } },
      { result: { data: { actor: 'anonymous' } } },
    ]);
    expect((await fetch(`${shop.url}/trpc/user.me,builder.whoAmI`)).status).toBe(404);
  });

  it('is refused a batch of too many calls', async () => {
    const paths = Array.from({ length: 1000 }, () => 'builder.whoAmI').join(',');
    const answer = await fetch(`${shop.url}/trpc/${paths.slice(0, 4000)}?batch=1`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('is refused a body that is too large or no JSON', async () => {
    const large = await post(
      '/trpc/builder.claim',
      JSON.stringify({ claimId: 'x'.repeat(70_000) }),
    );
    expect(large.status).toBe(413);
    const endless = await post('/webhooks/stripe', Buffer.alloc(300_000));
    expect([endless.status, endless.headers.get('connection')]).toEqual([413, 'close']);
    expect((await post('/trpc/builder.claim', '{')).status).toBe(400);
  });

  it('reaches the REST routes, and plain routes byte for byte', async () => {
    const who = await fetch(`${shop.url}/v1/catalogue`);
    expect(await who.json()).toMatchObject({ actor: 'anonymous', caller: null });
    const claim = await post('/v1/quote', '{"claimId":"c1"}');
    expect([claim.status, await claim.json()]).toEqual([200, { claimId: 'c1', note: null }]);
    const wrong = await post('/v1/quote', '{"claimId":1}');
    expect([wrong.status, wrong.headers.get('content-type')]).toEqual([
      400,
      expect.stringContaining('application/problem+json'),
    ]);
    const body = Buffer.from([0x7b, 0x00, 0xff, 0x20, 0x7d]);
    const hook = await post('/webhooks/stripe', body, { 'stripe-signature': 't=1' });
    expect(await hook.json()).toEqual({ bytes: body.toString('hex'), signature: 't=1' });
    expect(hook.headers.getSetCookie()).toEqual([]);
    const large = await post('/webhooks/stripe', Buffer.alloc(250 * 1024, 1));
    expect(large.status).toBe(200);
    expect((await fetch(`${shop.url}/v1/nothing`)).status).toBe(404);
  });

  it.each(['/openapi.json', '/docs/json'])('reads of every REST route at %s', async (path) => {
    const answer = await fetch(`${shop.url}${path}`);
    const { paths } = (await answer.json()) as { paths: object };
    expect(Object.keys(paths).toSorted()).toEqual(['/v1/catalogue', '/v1/me', '/v1/quote']);
  });

  it('follows a stream, and ends it by leaving', async () => {
    const ended = seen.endedStreams;
    const counts = await new Promise<number[]>((resolve, reject) => {
      const received: number[] = [];
      const subscription = shop.client.builder.ticks.subscribe(undefined, {
        onData: (count) => {
          received.push(count);
          if (received.length < 3) return;
          subscription.unsubscribe();
          resolve(received);
        },
        onError: reject,
      });
    });
    expect(counts).toEqual([1, 2, 3]);
    await expect.poll(() => seen.endedStreams).toBeGreaterThan(ended);
  });

  it('is answered while more live screens are open than there are connections for calls', async () => {
    const leaving = new AbortController();
    const headers = { accept: 'text/event-stream' };
    const screens = Array.from({ length: 80 }, () =>
      fetch(`${shop.url}/trpc/builder.ticks`, { headers, signal: leaving.signal }),
    );
    expect((await Promise.all(screens)).every(({ status }) => status === 200)).toBe(true);
    expect(await shop.client.builder.whoAmI.query()).toMatchObject({ actor: 'anonymous' });
    leaving.abort();
  });

  it('ends the work of a call that it no longer waits for', async () => {
    const { begun, aborted } = seen;
    const leaving = new AbortController();
    const call = fetch(`${shop.url}/trpc/builder.slow`, { signal: leaving.signal });
    await expect.poll(() => seen.begun).toBeGreaterThan(begun);
    leaving.abort();
    await expect(call).rejects.toThrow();
    await expect.poll(() => seen.aborted).toBeGreaterThan(aborted);
  });

  it('finds the request id of its answer in the answering module', async () => {
    const answer = await fetch(`${shop.url}/trpc/builder.whoAmI`, {
      headers: { 'x-request-id': 'req-12345678' },
    });
    expect(answer.headers.get('x-request-id')).toBe('req-12345678');
    expect(await answer.json()).toMatchObject({ result: { data: { requestId: 'req-12345678' } } });
    expect(answer.headers.get('x-hh-service')).toBe(null);
  });
});

describe.each(Object.entries(topologies))('a process that closes: %s', (_name, topology) => {
  it('ends the streams that it serves, and is gone soon after', async () => {
    const shop = await startTopology(topology);
    const stream = await fetch(`${shop.url}/trpc/builder.ticks`, {
      headers: { accept: 'text/event-stream' },
    });
    const reader = stream.body?.getReader();
    await reader?.read();
    const stopped = shop.stop();
    const rest = (async () => {
      for (;;) if ((await reader?.read())?.done !== false) return;
    })();
    await expect(rest).rejects.toThrow();
    await stopped;
  });
});

describe('an address below a module that no route answers, passed on to its service', () => {
  it('counts against the limit of its visitor, and makes nobody a guest', async () => {
    const shop = await startTopology(topologies.hybrid, { RATE_LIMIT_PER_MINUTE: '2' });
    const ask = (method: string) => fetch(`${shop.url}/v1/quote/none`, { method });
    const written = await ask('POST');
    expect([written.status, written.headers.getSetCookie()]).toEqual([404, []]);
    expect([(await ask('GET')).status, (await ask('GET')).status]).toEqual([404, 429]);
    await shop.stop();
  });
});
