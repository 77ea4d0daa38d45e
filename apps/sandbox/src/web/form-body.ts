import type { FastifyInstance } from 'fastify';

/** Takes form-encoded bodies, as text for the routes to read, and no others. */
export function acceptForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, body),
  );
}
