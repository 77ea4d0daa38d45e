import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { createProbeService } from './probe-service.ts';
import { startTopology, type RunningTopology, type Topology } from './topology.ts';

const nobody = 'http://127.0.0.1:1';
let shop: RunningTopology | undefined;
afterEach(() => shop?.stop());

describe('a live screen of a signed-in visitor while the user module is away', () => {
  const placements: [string, Topology][] = [
    ['here', { backend: ['builder', 'webhook'] }],
    ['there', { backend: ['webhook'], 'builder-service': ['builder'] }],
    ['in both', { backend: ['builder', 'webhook'], 'builder-service': ['builder'] }],
  ];
  it.each(placements)('connects again by itself, with its module %s', async (_where, topology) => {
    shop = await startTopology(topology, { USER_SERVICE_URL: nobody });
    const answer = await fetch(`${shop.url}/trpc/builder.ticks`, {
      headers: { accept: 'text/event-stream', cookie: 'hh.session_token=s1' },
    });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
    // Either tells the client to come back: our line, or tRPC's own word of a failure that passes.
    expect(await answer.text()).toMatch(/^retry: 2000\n\n$|serialized-error[^]*"httpStatus":503/);
  });
});

it('connects again elsewhere when its process is closing', async () => {
  const service = await createProbeService();
  const { port } = new URL(await service.app.listen({ host: '127.0.0.1', port: 0 }));
  const socket = connect(Number(port), '127.0.0.1');
  await once(socket, 'connect');
  // It is on its way, and unread, when the process closes.
  socket.write('GET /trpc/x HTTP/1.1\r\nhost: shop\r\naccept: text/event-stream\r\n\r\n');
  const stopped = service.stop();
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK[^]*x-hh-service: is-closing[^]*retry: 2000/);
  await stopped;
});

it('connects again by itself, later, when its visitor has asked too often', async () => {
  const service = await createProbeService({ RATE_LIMIT_PER_MINUTE: '1' });
  const headers = { accept: 'text/event-stream' };
  const ask = () => service.app.inject({ url: '/v1/who', headers });
  expect((await ask()).json()).toEqual({ kind: 'anonymous' });
  const { statusCode, body } = await ask();
  expect([statusCode, body]).toEqual([200, 'retry: 30000\n\n']);
  await service.stop();
});
