import { IS_CLOSING, SERVICE_HEADER } from '@pet/rpc';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { statusOf } from './status-of.ts';

/** A connection on which nothing was asked for so long will not be asked on any more. */
const UNUSED_MS = 1_000;

const SOON_MS = 2_000;
/** Whoever asks too often is counted again with each further try. */
const LATER_MS = 30_000;

/** All that a stream gets that cannot be served: its browser then asks again by itself. */
const askAgain = (afterMs: number): string => `retry: ${afterMs}\n\n`;

export const isEventStream = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  headers.accept?.includes('text/event-stream') ?? false;

/** A browser gives an event stream up for good after any status but 200, also after one that passes. */
export function neverFailStreams(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (!isEventStream(request)) return payload;
    const status = statusOf(payload, reply);
    if (status < 500 && status !== 429) return payload;
    if (payload instanceof Readable) payload.destroy();
    void reply.code(200).type('text/event-stream').removeHeader('content-length');
    return askAgain(status === 429 ? LATER_MS : SOON_MS);
  });
  // While it closes, Fastify answers 503 on connections that are still open, before any hook runs.
  app.addHook('preClose', async () => {
    const listeners = app.server.listeners('request');
    app.server.removeAllListeners('request');
    app.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (!isEventStream(request)) return listeners.forEach((listen) => listen(request, response));
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        connection: 'close',
        // A front door then asks another replica.
        [SERVICE_HEADER]: IS_CLOSING,
      });
      return response.end(askAgain(SOON_MS));
    });
  });
}

/**
 * Cuts event streams when the process closes: they would never end by themselves, and whoever
 * listens connects again, elsewhere.
 */
export function endStreamsOnClose(app: FastifyInstance): void {
  const open = new Set<ServerResponse>();
  app.addHook('onRequest', async (request, reply) => {
    if (!isEventStream(request)) return;
    open.add(reply.raw);
    reply.raw.once('close', () => open.delete(reply.raw));
  });
  app.addHook('preClose', async () => {
    for (const response of open) response.destroy();
  });
}

/**
 * Cuts connections that were opened ahead of any request when the process closes. Node takes them
 * for busy, and undici opens one whenever a request on a connection was given up.
 */
export function cutUnusedOnClose(app: FastifyInstance): void {
  const unused = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  app.server.on('request', ({ socket }: IncomingMessage) => unused.delete(socket));
  app.addHook('preClose', async () => {
    setTimeout(() => unused.forEach((socket) => socket.destroy()), UNUSED_MS).unref();
  });
}
