import { AppError, WEBHOOK_BYTES_MAX } from '@pet/rpc';
import type { FastifyInstance } from 'fastify';
import { acceptStripeEvent } from './operations/accept-stripe-event.ts';
import type { WebhookDeps } from './webhook.deps.ts';
import { webhookErrors } from './webhook.errors.ts';

/**
 * `POST /webhooks/stripe`, in a scope of its own: here bodies stay bytes, because signatures are over
 * bytes. Everywhere else they are parsed.
 */
export const webhookRoutes = (deps: WebhookDeps) => (app: FastifyInstance) =>
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'buffer', bodyLimit: WEBHOOK_BYTES_MAX },
      (_request, body, done) => done(null, body),
    );
    scope.post('/webhooks/stripe', { bodyLimit: WEBHOOK_BYTES_MAX }, async (request, reply) => {
      const { body } = request;
      const signature = request.headers['stripe-signature'];
      try {
        if (!Buffer.isBuffer(body)) throw webhookErrors.WEBHOOK_SIGNATURE_INVALID();
        await acceptStripeEvent(deps, { body, signature: signature?.toString() });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        request.log.warn({ provider: 'stripe', code: error.code }, 'webhook refused');
        return reply.code(error.status).send({ error: error.message });
      }
      return { received: true };
    });
  });
