import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';

const frontDoor = vi.hoisted(() => ({ url: '' }));
vi.mock('#web/environment.ts', () => ({ environment: () => ({ frontDoorUrl: frontDoor.url }) }));
const { passOn } = await import('./pass-on.ts');

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function openFrontDoor(answer: RequestListener): Promise<void> {
  const server = createServer(answer);
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  frontDoor.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const call = (path: string, init?: RequestInit) => new Request(`http://shop.test${path}`, init);

describe('passing calls on to the front door', () => {
  it('keeps method, address, body, cookies and who asks', async () => {
    await openFrontDoor((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { cookie, 'x-forwarded-for': from, te } = request.headers;
        const body = Buffer.concat(chunks).toString();
        response.end(
          JSON.stringify({ line: `${request.method} ${request.url}`, body, cookie, from, te }),
        );
      });
    });
    const answer = await passOn(
      call('/trpc/user.me,order.cart.get?batch=1&input=%7B%7D', {
        method: 'POST',
        body: '{"0":{}}',
        headers: { cookie: 'a=1; b=2', 'x-forwarded-for': '192.0.2.7', te: 'trailers' },
      }),
    );
    expect(await answer.json()).toEqual({
      line: 'POST /trpc/user.me,order.cart.get?batch=1&input=%7B%7D',
      body: '{"0":{}}',
      cookie: 'a=1; b=2',
      from: '192.0.2.7',
    });
  });

  it('hands back status, every cookie and a redirect as they are', async () => {
    await openFrontDoor((_request, response) => {
      response.writeHead(302, {
        location: '/cart',
        'set-cookie': ['a=1; Path=/', 'b=2; HttpOnly'],
      });
      response.end();
    });
    const answer = await passOn(call('/auth/sign-in/social'));
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/cart');
    expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; HttpOnly']);
    expect(answer.headers.has('connection')).toBe(false);
  });

  it('hands back a refusal that comes before the whole body was sent', async () => {
    await openFrontDoor((_request, response) => {
      response.writeHead(413).end('too large');
    });
    const answer = await passOn(call('/trpc/x', { method: 'POST', body: 'x'.repeat(300_000) }));
    expect([answer.status, await answer.text()]).toEqual([413, 'too large']);
  });

  it('ends the call at the front door when the browser leaves before the answer', async () => {
    const leaving = new AbortController();
    const left = new Promise<void>((resolve) => {
      void openFrontDoor((request) => {
        request.once('close', resolve);
        leaving.abort();
      }).then(async () => {
        const answer = await passOn(call('/trpc/slow', { signal: leaving.signal }));
        expect(answer.status).toBe(499);
      });
    });
    await left;
  });

  it('lets an event source come back when the front door is away', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    frontDoor.url = 'http://127.0.0.1:1';
    const events = await passOn(call('/trpc/live', { headers: { accept: 'text/event-stream' } }));
    expect([events.status, await events.text()]).toEqual([200, 'retry: 2000\n\n']);
    expect((await passOn(call('/trpc/user.me'))).status).toBe(502);
  });
});
