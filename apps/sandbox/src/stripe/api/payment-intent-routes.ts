import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Emulator } from '../emulator.ts';
import { noSuch } from './api-error.ts';
import { showExpanded } from './expand.ts';
import { expand, readParameters } from './parameters.ts';
import type { Routes } from './routes.ts';

const parameters = z.strictObject({ expand });

/** https://docs.stripe.com/api/payment_intents */
export function registerPaymentIntentRoutes(
  api: FastifyInstance,
  routes: Routes,
  emulator: Emulator,
) {
  api.get(
    '/v1/payment_intents/:id',
    routes.read(({ id, encoded }) => {
      const record = emulator.ledger.of.intent.get(id);
      if (!record) throw noSuch('payment_intent', id, 'intent');
      const { expand } = readParameters(parameters, encoded);
      return showExpanded({ kind: 'intent', record }, expand, emulator);
    }),
  );
}
