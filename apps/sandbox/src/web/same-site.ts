import type { FastifyInstance } from 'fastify';

/** Refuses writes that another site makes a visitor's browser send; tests and tools are not browsers. */
export function refuseForeignWrites(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const isForeign = request.headers['sec-fetch-site'] === 'cross-site';
    if (request.method === 'POST' && isForeign) {
      return reply.status(403).send({ error: { message: 'Refused: sent by another site.' } });
    }
  });
}
