import Fastify from 'fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { showError, toApiError, unknownUrl } from './api/api-error.ts';
import { registerStripeApi } from './api/stripe-api.ts';
import { registerControlRoutes } from './control/control-routes.ts';
import type { Emulator } from './emulator.ts';
import { createId } from './ids.ts';
import { registerPaymentRoutes } from './pages/payment-routes.ts';

export interface StripeServerOptions {
  emulator: Emulator;
  apiKey: string | null;
  shopName: string;
  resetAll: () => void;
}

/** The HTTP side of the emulator: the API, the payment pages and the sandbox's switches. */
export function createStripeServer(options: StripeServerOptions): FastifyInstance {
  const { emulator, apiKey, shopName, resetAll } = options;
  const app = Fastify({
    bodyLimit: 256 * 1024,
    requestTimeout: 30_000,
    forceCloseConnections: true,
    requestIdHeader: false,
    genReqId: () => createId('req', 14),
    // An address that cannot even be decoded.
    frameworkErrors: (error, _request, reply: FastifyReply) => {
      const apiError = toApiError(error);
      void reply.status(apiError.status).send(showError(apiError));
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const error = unknownUrl(request.method, request.url.split('?')[0] ?? '');
    return reply.status(404).send(showError(error));
  });
  app.register(async (scope) => registerStripeApi(scope, emulator, apiKey));
  app.register(async (scope) => registerPaymentRoutes(scope, emulator, shopName));
  app.register(async (scope) => registerControlRoutes(scope, emulator, resetAll));
  return app;
}
