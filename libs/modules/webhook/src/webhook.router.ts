import { access, procedure, router } from '@pet/rpc';
import {
  DeliveryIdInput,
  deliverySchema,
  ListDeliveriesInput,
  ListDeliveriesOutput,
} from './contract.ts';
import { listDeliveries } from './operations/list-deliveries.ts';
import { replayDelivery } from './operations/replay-delivery.ts';
import type { WebhookDeps } from './webhook.deps.ts';

export const createWebhookRouter = (deps: WebhookDeps) =>
  router({
    deliveries: router({
      list: procedure(access.role('manager'), 'Lists what payment providers sent us, newest first.')
        .input(ListDeliveriesInput)
        .output(ListDeliveriesOutput)
        .query(({ input }) => listDeliveries(deps, input)),
      replay: procedure(
        access.role('manager'),
        'Processes a delivery once more; what it already did is not done twice.',
      )
        .input(DeliveryIdInput)
        .output(deliverySchema)
        .mutation(({ input }) => replayDelivery(deps, input)),
    }),
  });

export type WebhookRouter = ReturnType<typeof createWebhookRouter>;
