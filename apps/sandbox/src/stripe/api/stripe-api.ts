import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { acceptForms } from '../../web/form-body.ts';
import type { Emulator } from '../emulator.ts';
import { apiVersion } from '../objects/event.ts';
import { injectedFailure, showError, toApiError } from './api-error.ts';
import { authenticate } from './authentication.ts';
import { registerEventRoutes } from './event-routes.ts';
import { registerPaymentIntentRoutes } from './payment-intent-routes.ts';
import { registerRefundRoutes } from './refund-routes.ts';
import { createRoutes } from './routes.ts';
import { registerSessionRoutes } from './session-routes.ts';

/**
 * The emulated part of Stripe's API, under `/v1`.
 * @param apiKey the only key to accept; null accepts any test key.
 */
export function registerStripeApi(
  api: FastifyInstance,
  emulator: Emulator,
  apiKey: string | null,
): void {
  acceptForms(api);
  api.addHook('onRequest', async (request, reply) => {
    reply.header('request-id', request.id);
    reply.header('stripe-version', apiVersion);
    authenticate(request.headers.authorization, apiKey);
    if (emulator.faults.strikes('apiErrorNext')) throw injectedFailure();
  });
  api.addHook('onSend', async (request, reply) => dropAnswer(request, reply, emulator));
  api.setErrorHandler((error, _request, reply) => {
    const apiError = toApiError(error);
    return reply.status(apiError.status).send(showError(apiError));
  });

  const routes = createRoutes(emulator);
  registerSessionRoutes(api, routes, emulator);
  registerPaymentIntentRoutes(api, routes, emulator);
  registerRefundRoutes(api, routes, emulator);
  registerEventRoutes(api, routes, emulator);
}

/** The work is done and written down, but the connection breaks before the answer. */
async function dropAnswer(request: FastifyRequest, reply: FastifyReply, { faults }: Emulator) {
  if (reply.statusCode >= 300 || !faults.strikes('dropAnswerNext')) return;
  request.raw.socket.destroy();
}
