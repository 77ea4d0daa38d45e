import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A connection on which nothing was asked for so long will not be asked on any more. */
const UNUSED_MS = 1_000;

export const isEventStream = (request: FastifyRequest): boolean =>
  request.headers.accept?.includes('text/event-stream') ?? false;

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
