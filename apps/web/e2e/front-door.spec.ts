import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { expect, test as base } from '@playwright/test';

const webDir = resolve(import.meta.dirname, '..');
const nextBin = resolve(webDir, '../../node_modules/next/dist/bin/next');

interface Call {
  request: IncomingMessage;
  response: ServerResponse;
  ended: Promise<unknown>;
}

/** A front door whose every word the test decides, and the address that it must not tell. */
interface FrontDoor {
  address: string;
  nextCall: () => Promise<Call>;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

const test = base.extend<object, { frontDoor: FrontDoor; webUrl: string }>({
  frontDoor: [
    async ({}, use) => {
      const server = createServer();
      await once(server.listen(0, '127.0.0.1'), 'listening');
      await use({
        address: `http://127.0.0.1:${portOf(server)}`,
        nextCall: async () => {
          const [request, response] = (await once(server, 'request')) as [
            IncomingMessage,
            ServerResponse,
          ];
          return { request, response, ended: once(response, 'close') };
        },
      });
      server.close().closeAllConnections();
    },
    { scope: 'worker' },
  ],
  webUrl: [
    async ({ frontDoor }, use) => {
      const port = await freePort();
      const web = spawn(process.execPath, [nextBin, 'start', '--port', String(port)], {
        cwd: webDir,
        env: { ...process.env, NODE_ENV: 'production', FRONT_DOOR_URL: frontDoor.address },
        stdio: 'ignore',
      });
      const url = `http://localhost:${port}`;
      await expect.poll(() => isOpen(url), { timeout: 30_000 }).toBe(true);
      await use(url);
      web.kill();
      await once(web, 'exit');
    },
    { scope: 'worker' },
  ],
});

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0), 'listening');
  const port = portOf(server);
  await once(server.close(), 'close');
  return port;
}

const isOpen = (url: string): Promise<boolean> =>
  fetch(`${url}/robots.txt`).then(
    ({ ok }) => ok,
    () => false,
  );

test('live events reach the browser one by one, and a browser that leaves ends them', async ({
  page,
  frontDoor,
  webUrl,
}) => {
  await page.goto(`${webUrl}/robots.txt`);
  const called = frontDoor.nextCall();
  await page.evaluate(() => {
    const source = new EventSource('/trpc/order.track.live?input=%7B%7D');
    source.onmessage = ({ data }) => document.body.append(`<${data}>`);
    Object.assign(window, { source });
  });
  const { request, response, ended } = await called;
  expect(request.url).toBe('/trpc/order.track.live?input=%7B%7D');
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache, no-transform',
  });
  // The second is sent only after the first was seen, so that nothing on the way may wait for more.
  for (const word of ['cut', 'sewn']) {
    response.write(`data: ${word}\n\n`);
    await expect(page.locator('body')).toContainText(`<${word}>`);
  }
  await page.evaluate(() => (window as unknown as { source: EventSource }).source.close());
  await ended;
  expect(response.writableFinished).toBe(false);
});

test('a client cannot choose the address that it is counted by', async ({
  request,
  frontDoor,
  webUrl,
}) => {
  const claimed = { 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9' };
  for (const path of ['/auth/session', '/account']) {
    const called = frontDoor.nextCall();
    const answered = request.get(webUrl + path, { headers: claimed, maxRedirects: 0 });
    const { request: call, response } = await called;
    response.writeHead(503).end();
    await answered;
    expect(JSON.stringify(call.headers), path).not.toContain('203.0.113.9');
    expect(call.headers['x-forwarded-for'], path).toMatch(/^(::1|(::ffff:)?127\.0\.0\.1)$/);
  }
});

for (const path of ['/trpc/user.me?batch=1&input=%7B%7D', '/auth/session']) {
  test(`the answer to ${path} does not tell where the front door is`, async ({
    request,
    frontDoor,
    webUrl,
  }) => {
    const called = frontDoor.nextCall();
    const answered = request.post(webUrl + path, { data: { quantity: 1 } });
    const { response } = await called;
    response.setHeader('set-cookie', ['a=1; Path=/', 'b=2; Path=/']);
    response.setHeader('content-security-policy', "default-src 'none'");
    response.end('{}');
    const answer = await answered;
    const headers = answer.headersArray();
    expect(headers.filter(({ name }) => name.startsWith('x-middleware'))).toEqual([]);
    expect(JSON.stringify(headers)).not.toContain(frontDoor.address);
    expect(answer.headers()['content-security-policy']).toBe("default-src 'none'");
    expect(headers.filter(({ name }) => name === 'set-cookie').map(({ value }) => value)).toEqual([
      'a=1; Path=/',
      'b=2; Path=/',
    ]);
  });
}
