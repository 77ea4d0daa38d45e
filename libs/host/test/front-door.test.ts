import { CLIENT_CONTRACT, CLIENT_CONTRACT_HEADER, CLIENT_CONTRACT_MIN } from '@pet/rpc';
import { createTRPCUntypedClient, httpBatchLink } from '@trpc/client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Service } from '../src/index.ts';
import { createProbeService } from './probe-service.ts';

// As between two releases: pages send the new number, and those before them are still served.
vi.mock('@pet/rpc', async (original) => ({
  ...(await original<object>()),
  CLIENT_CONTRACT: 3,
  CLIENT_CONTRACT_MIN: 2,
}));

let service: Service;
beforeAll(async () => {
  service = await createProbeService();
});
afterAll(() => service.stop());

const json = { 'content-type': 'application/json' };
const claim = (headers: Record<string, string> = {}) =>
  service.app.inject({
    method: 'POST',
    url: '/trpc/builder.claim',
    headers: { ...json, ...headers },
    payload: { claimId: 'c1', count: 2 },
  });

describe('identity at the front door', () => {
  it('lets readers stay anonymous and sets no cookie', async () => {
    const answer = await service.app.inject('/trpc/builder.whoAmI');
    expect(answer.json()).toEqual({ result: { data: { kind: 'anonymous' } } });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('makes a writer a guest and knows the guest again by the cookie', async () => {
    const answer = await claim();
    expect(answer.statusCode).toBe(200);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^hh_guest=[\w-]{43};.*HttpOnly.*SameSite=Lax/);
    const again = await service.app.inject({
      url: '/trpc/builder.whoAmI',
      headers: { cookie: cookie.split(';', 1)[0] },
    });
    expect(again.json().result.data).toEqual({ kind: 'guest' });
  });

  it('ignores a guest cookie that it cannot have set, and identity headers', async () => {
    const answer = await service.app.inject({
      url: '/trpc/builder.whoAmI',
      headers: { cookie: 'hh_guest=1', 'x-user-id': 'u1', 'x-user-role': 'admin' },
    });
    expect(answer.json().result.data).toEqual({ kind: 'anonymous' });
  });
});

describe('writes from elsewhere', () => {
  it('refuses a write that a foreign page sends', async () => {
    expect((await claim({ origin: 'https://evil.example' })).statusCode).toBe(403);
    expect((await claim({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await claim({ origin: 'http://localhost:3000' })).statusCode).toBe(200);
  });

  it('refuses a form post and a mutation by GET', async () => {
    const form = await service.app.inject({
      method: 'POST',
      url: '/trpc/builder.claim',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'claimId=c1',
    });
    expect(form.statusCode).toBe(415);
    const get = await service.app.inject(
      `/trpc/builder.claim?input=${encodeURIComponent('{"claimId":"c","count":1}')}`,
    );
    expect(get.statusCode).toBe(405);
  });
});

describe('bad requests', () => {
  it.each([
    ['a body above the limit', `{"claimId":"${'x'.repeat(70_000)}","count":1}`, 413],
    ['no JSON', '{"claimId"', 400],
    ['a wrong type', '{"claimId":"c","count":"two"}', 400],
    ['an unknown field', '{"claimId":"c","count":2,"price":1}', 400],
    ['a prototype in disguise', '{"__proto__":{"count":2},"claimId":"c"}', 400],
  ])('answers %s with its status', async (_name, payload, status) => {
    const answer = await service.app.inject({
      method: 'POST',
      url: '/trpc/builder.claim',
      headers: json,
      payload,
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.body).not.toMatch(/at .*\.ts:\d+/);
  });

  it('names the wrong fields and gives the request id', async () => {
    const answer = await service.app.inject({
      method: 'POST',
      url: '/trpc/builder.claim',
      headers: json,
      payload: '{"claimId":"c","count":"two"}',
    });
    const { data } = answer.json().error;
    expect(data.appCode).toBe('RPC_INVALID_INPUT');
    expect(Object.keys(data.fields)).toEqual(['count']);
    expect(data.requestId).toBe(answer.headers['x-request-id']);
  });

  it('says nothing of the cause of an unforeseen failure', async () => {
    for (const url of ['/trpc/builder.broken', '/v1/broken']) {
      const answer = await service.app.inject(url);
      expect(answer.statusCode).toBe(500);
      expect(answer.body).not.toContain('SELECT');
      expect(answer.body).toContain('Please try again');
    }
  });

  it.each([
    ['a procedure over tRPC', '/trpc/builder.busy', ''],
    ['a procedure over REST', '/v1/busy', ''],
    ['a plain route', '/plain/busy', ''],
    ['the session look-up over tRPC', '/trpc/builder.whoAmI', 'hh.session_token=x'],
    ['the session look-up over REST', '/v1/who', 'hh.session_token=x'],
  ])(
    'answers 503 and when to come back while the database does not serve %s',
    async (_name, url, cookie) => {
      const answer = await service.app.inject({ url, headers: { cookie } });
      expect(answer.statusCode).toBe(503);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      expect(answer.body).toContain('RPC_BUSY');
      expect(answer.body).toContain('very busy');
    },
  );

  it.each(['/trpc/builder.whoAmI', '/v1/busy', '/plain/busy'])(
    'lets an event stream connect again instead of failing it: %s',
    async (url) => {
      const headers = { accept: 'text/event-stream', cookie: 'hh.session_token=x' };
      const answer = await service.app.inject({ url, headers });
      expect([answer.statusCode, answer.body]).toEqual([200, 'retry: 2000\n\n']);
    },
  );

  it('refuses more than ten calls in one batch', async () => {
    const path = Array.from({ length: 11 }, () => 'builder.whoAmI').join(',');
    expect((await service.app.inject(`/trpc/${path}?batch=1`)).statusCode).toBe(400);
  });

  it('refuses staff procedures to customers, one call of a batch at a time', async () => {
    const answer = await service.app.inject('/trpc/builder.whoAmI,builder.staffOnly?batch=1');
    const [open, closed] = answer.json();
    expect(open.result.data.kind).toBe('anonymous');
    expect(closed.error.data.appCode).toBe('RPC_SIGN_IN_REQUIRED');
  });
});

describe('a page that was built for an older contract', () => {
  const askAs = (contract: number | string, url = '/trpc/builder.whoAmI,builder.gone?batch=1') =>
    service.app.inject({ url, headers: { [CLIENT_CONTRACT_HEADER]: String(contract) } });

  it('is told to reload, for all its calls at once', async () => {
    const answer = await askAs(CLIENT_CONTRACT_MIN - 1);
    expect(answer.statusCode).toBe(412);
    expect(answer.json().error).toMatchObject({
      message: expect.stringContaining('reload'),
      data: { appCode: 'RPC_CLIENT_OUTDATED', httpStatus: 412 },
    });
  });

  it('gets its error through the client that it has', async () => {
    const url = await service.app.listen({ host: '127.0.0.1', port: 0 });
    const headers = { [CLIENT_CONTRACT_HEADER]: String(CLIENT_CONTRACT_MIN - 1) };
    const client = createTRPCUntypedClient({
      links: [httpBatchLink({ url: `${url}/trpc`, headers })],
    });
    const calls = ['builder.whoAmI', 'builder.list'].map((path) => client.query(path));
    for (const { reason } of (await Promise.allSettled(calls)) as PromiseRejectedResult[])
      expect(reason).toMatchObject({ data: { appCode: 'RPC_CLIENT_OUTDATED' } });
  });

  it('is nobody whose contract is still kept, who is up to date, newer, no page of ours, or asks no procedure', async () => {
    for (const contract of [
      CLIENT_CONTRACT_MIN,
      CLIENT_CONTRACT,
      CLIENT_CONTRACT + 1,
      '',
      'x',
      '-1',
    ])
      expect([contract, (await askAs(contract)).statusCode]).toEqual([contract, 207]);
    expect((await askAs(0, '/v1/who')).statusCode).toBe(200);
  });
});

describe('REST', () => {
  it('serves a procedure at its route, with path, query and body', async () => {
    const made = await service.app.inject({
      method: 'POST',
      url: '/v1/claims/c9',
      headers: json,
      payload: { count: 3 },
    });
    expect(made.json()).toEqual({ claimId: 'c9', count: 3 });
    expect((await service.app.inject('/v1/list?limit=7')).json()).toEqual({ limit: 7 });
    expect((await service.app.inject('/v1/list')).json()).toEqual({ limit: 20 });
  });

  it('keeps numbers strict in bodies after numbers in a query were read', async () => {
    await service.app.inject('/v1/list?limit=7');
    const answer = await service.app.inject({
      method: 'POST',
      url: '/v1/claims/c9',
      headers: json,
      payload: { count: '3' },
    });
    expect(answer.statusCode).toBe(400);
  });

  it('answers a foreseen failure as an RFC 9457 problem', async () => {
    const answer = await service.app.inject('/v1/gone');
    expect(answer.statusCode).toBe(409);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({
      status: 409,
      code: 'BUILDER_GONE',
      detail: 'It is gone.',
      facts: { since: '2026' },
    });
  });

  it('describes itself as OpenAPI', async () => {
    const document = (await service.app.inject('/openapi.json')).json();
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/v1/who', '/v1/claims/{claimId}']),
    );
  });
});

describe('every answer', () => {
  it.each(['/health', '/trpc/builder.whoAmI', '/v1/gone', '/nowhere', '/openapi.json'])(
    '%s carries the safety headers',
    async (url) => {
      const { headers } = await service.app.inject(url);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-site',
        'strict-transport-security': expect.stringContaining('max-age=63072000'),
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      });
      expect(headers['x-request-id']).toBeTruthy();
    },
  );

  it('is not cached when it may be personal', async () => {
    expect((await service.app.inject('/trpc/builder.whoAmI')).headers['cache-control']).toBe(
      'no-store',
    );
  });

  it('takes a request id from outside only when it is harmless', async () => {
    const given = await service.app.inject({
      url: '/health',
      headers: { 'x-request-id': 'abc-12345678' },
    });
    expect(given.headers['x-request-id']).toBe('abc-12345678');
    const bad = await service.app.inject({
      url: '/health',
      headers: { 'x-request-id': 'a"b\u00e9 {}' },
    });
    expect(bad.headers['x-request-id']).not.toContain('"');
  });
});

describe('probes', () => {
  it('tells status, service, version, uptime and timestamp', async () => {
    const {
      status,
      service: name,
      version,
      uptime,
      timestamp,
    } = (await service.app.inject('/health')).json();
    expect({ status, name, version }).toEqual({ status: 'ok', name: 'probe', version: '1.2.3' });
    expect(uptime).toBeTypeOf('number');
    expect(Date.parse(timestamp)).toBeGreaterThan(0);
  });

  it('counts calls by procedure', async () => {
    await service.app.inject('/trpc/builder.whoAmI');
    const figures = (await service.app.inject('/metrics')).body;
    expect(figures).toMatch(
      /hh_rpc_duration_seconds_count\{.*procedure="builder.whoAmI",outcome="ok".*\} [1-9]/,
    );
  });
});
