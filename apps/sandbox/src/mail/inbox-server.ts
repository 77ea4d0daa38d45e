import type { FastifyInstance } from 'fastify';
import Fastify from 'fastify';
import { z } from 'zod';
import type { MessageStore } from './message-store.ts';

const listQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  to: z.string().max(320).optional(),
  order: z.string().max(40).optional(),
});

/** The inbox as JSON. It shows no mail as a page: that is left to the shop's own inbox. */
export function createInboxServer(store: MessageStore, directions: () => string): FastifyInstance {
  const app = Fastify({ bodyLimit: 1_024, requestTimeout: 30_000, forceCloseConnections: true });
  app.setErrorHandler((error: { statusCode?: number; message?: string }, _request, reply) =>
    reply.status(error.statusCode ?? 500).send({ error: { message: error.message } }),
  );
  app.setNotFoundHandler((_request, reply) => reply.status(404).send(notFound));
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
  });

  app.get('/', (_request, reply) => reply.type('text/plain; charset=utf-8').send(directions()));

  app.get('/api/messages', (request, reply) => {
    const query = listQuery.safeParse(request.query);
    if (!query.success) {
      return reply.status(400).send({ error: { message: z.prettifyError(query.error) } });
    }
    const { limit, ...filter } = query.data;
    return reply.send(store.list(filter, limit));
  });

  app.get<{ Params: { id: string } }>('/api/messages/:id', (request, reply) => {
    const message = store.get(request.params.id);
    return message ? reply.send(message) : reply.status(404).send(notFound);
  });

  app.delete('/api/messages', (_request, reply) => {
    store.clear();
    return reply.status(204).send();
  });
  return app;
}

const notFound = { error: { message: 'Not found.' } };
