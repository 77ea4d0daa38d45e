import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '@pet/domain/user';
import { openModuleWorld } from '@pet/testing/module';
import Stripe from 'stripe';
import { test, vi } from 'vitest';
import { tested } from './tested-module.ts';

export const SECRETS: [string, string] = [
  'whsec_current_secret_of_the_test',
  'whsec_former_secret_of_the_test',
];
const { webhooks } = new Stripe('sk_test_unused');

const openModule = () =>
  openModuleWorld(tested, { environment: { STRIPE_WEBHOOK_SECRETS: SECRETS.join(',') } });

export interface WebhookWorld extends Awaited<ReturnType<typeof openModule>> {
  /** Sends a message as Stripe does; returns the answer's status. */
  send(body: string | Buffer, options?: SendOptions): Promise<number>;
}

export interface SendOptions {
  secret?: string;
  /** Instead of a correct signature; null sends none. */
  signature?: string | null;
  /** Seconds between signing and sending. */
  ageSeconds?: number;
  contentType?: string;
}

export async function openWebhookWorld(): Promise<WebhookWorld> {
  const world = await openModule();
  return {
    ...world,
    send: async (body, options = {}) => {
      const { status } = await world.request({
        method: 'POST',
        path: '/webhooks/stripe',
        body,
        headers: {
          'content-type': options.contentType ?? 'application/json; charset=utf-8',
          ...signatureHeader(body.toString(), options, world.clock.now()),
        },
      });
      return status;
    },
  };
}

function signatureHeader(payload: string, options: SendOptions, now: Date): Record<string, string> {
  const { signature, secret = SECRETS[0], ageSeconds = 0 } = options;
  if (signature === null) return {};
  const timestamp = Math.floor(now.getTime() / 1000) - ageSeconds;
  return {
    'stripe-signature':
      signature ?? webhooks.generateTestHeaderString({ payload, secret, timestamp }),
  };
}

/** Each test gets a webhook module of its own, with its route. */
export const it = test.extend<{ world: WebhookWorld }>({
  world: async ({}, use) => {
    const world = await openWebhookWorld();
    await use(world);
    await world.close();
  },
});

export const aManager: Actor = { kind: 'user', userId: 'jonas', role: 'manager', guestId: null };

const fixtures = join(import.meta.dirname, 'fixtures');

/** The exact bytes of a sample message, e.g. `charge.refunded`. */
export const sample = (name: string): Promise<Buffer> =>
  readFile(join(fixtures, 'stripe', `${name}.json`));

export interface SampleSignature {
  file: string;
  secret: string;
  request_headers: Record<string, string>;
}

export const sampleSignatures = async (): Promise<SampleSignature[]> =>
  JSON.parse(await readFile(join(fixtures, 'signatures.json'), 'utf8')) as SampleSignature[];

interface SampleEvent {
  id: string;
  type: string;
  data: { object: Record<string, unknown>; previous_attributes?: object };
}

/** A sample message about one of our orders, apart from what the test changes. */
export async function ourEvent(
  name: string,
  changes: { id?: string; type?: string; object?: Record<string, unknown> } = {},
): Promise<string> {
  const event = JSON.parse((await sample(name)).toString()) as SampleEvent;
  const metadata = { order_id: ORDER_ID };
  return JSON.stringify({
    ...event,
    id: changes.id ?? event.id,
    type: changes.type ?? event.type,
    data: { ...event.data, object: { ...event.data.object, metadata, ...changes.object } },
  });
}

export const ORDER_ID = '019aa000-0000-7000-8000-00000000abcd';

/** Waits until every event has been handled. */
export const handled = ({ database }: WebhookWorld): Promise<void> =>
  vi.waitFor(
    async () => {
      const pending = { status: 'pending' };
      const left =
        (await database.outboxEvent.count({ where: pending })) +
        (await database.inboxEvent.count({ where: pending }));
      if (left > 0) throw new Error(`${left} events are left`);
    },
    { timeout: 10_000, interval: 25 },
  );
