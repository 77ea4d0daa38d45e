import { defineSubscription, webhookAccepted, type Subscription } from '@pet/messaging';
import { interpretDelivery } from './operations/interpret-delivery.ts';
import type { WebhookDeps, WebhookTransaction } from './webhook.deps.ts';

export const webhookSubscriptions = (deps: WebhookDeps): Subscription[] => [
  defineSubscription({
    name: 'webhook.interpret-delivery',
    events: [webhookAccepted],
    handle: ({ payload }, tx: WebhookTransaction) =>
      interpretDelivery(tx, deps, payload.deliveryId),
  }),
];
