import { randomUUID } from 'node:crypto';
import Stripe from 'stripe';
import { describe, expect } from 'vitest';
import { webhookEnvironmentSchema } from '../src/webhook.environment.ts';
import { verifySignature } from '../src/stripe/verify-signature.ts';
import { it, ourEvent, sample, sampleSignatures, SECRETS } from './webhook-world.ts';

const name = 'checkout.session.completed';
const { webhooks } = new Stripe('sk_test_unused');

describe.concurrent('a message from Stripe', () => {
  it('is stored with its exact bytes and acknowledged', async ({ world }) => {
    const body = await sample(name);
    expect(await world.send(body)).toBe(200);
    const [delivery] = await world.database.delivery.findMany();
    expect(Buffer.from(delivery?.body ?? []).equals(body)).toBe(true);
    expect(delivery).toMatchObject({
      provider: 'stripe',
      eventType: name,
      status: 'RECEIVED',
      receivedCount: 1,
    });
    expect((await world.published()).map((event) => event.name)).toEqual(['webhook.accepted']);
  });

  it('that comes again is counted and not processed again, one by one and at once', async ({
    world,
  }) => {
    const body = await sample(name);
    expect(await world.send(body)).toBe(200);
    const answers = await Promise.all(Array.from({ length: 9 }, () => world.send(body)));
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(await world.database.delivery.findMany()).toMatchObject([{ receivedCount: 10 }]);
    expect(await world.published()).toHaveLength(1);
  });

  it('is refused and leaves nothing when its signature does not fit', async ({ world }) => {
    const body = await sample(name);
    const timestamp = Math.floor(world.clock.now().getTime() / 1000);
    const signed = (payload: string, secret: string) =>
      webhooks.generateTestHeaderString({ payload, secret, timestamp });
    const good = signed(body.toString(), SECRETS[0]);
    const altered = Buffer.from(body);
    altered[100] = (altered[100] ?? 0) ^ 1;
    const rewritten = JSON.stringify(JSON.parse(body.toString()));
    const forgeries: [string | Buffer, string | null][] = [
      [body, null],
      [body, ''],
      [body, 'nonsense'],
      [body, signed(body.toString(), 'whsec_of_somebody_else')],
      [body, good.replace('v1=', 'v0=')],
      [body, good.slice(0, -2)],
      [body, `${good}00`],
      [body, good.replace(/t=\d+/, `t=${timestamp - 10}`)],
      [body, good.replace(/t=\d+,/, '')],
      [body, `t=${'9'.repeat(400)},v1=${'0'.repeat(64)}`],
      [altered, good],
      [rewritten, good],
      ['', good],
      ['{}', signed('{}', SECRETS[0])],
    ];
    for (const [payload, signature] of forgeries) {
      expect(await world.send(payload, { signature }), String(signature)).toBe(400);
    }
    expect(await world.database.delivery.count()).toBe(0);
    expect(await world.published()).toEqual([]);
  });

  it('may be five minutes old or early, not more', async ({ world }) => {
    const body = await sample(name);
    const answers = [];
    for (const ageSeconds of [300, -300, 301, -302, 86_400]) {
      answers.push(await world.send(body, { ageSeconds }));
    }
    expect(answers).toEqual([200, 200, 400, 400, 400]);
  });

  it('is believed with each secret of a rotation', async ({ world }) => {
    const events = await Promise.all(
      SECRETS.map(async (secret) => [secret, await ourEvent(name, { id: randomUUID() })] as const),
    );
    for (const [secret, body] of events) expect(await world.send(body, { secret })).toBe(200);
    expect(await world.database.delivery.count()).toBe(2);
  });

  it('is refused early when it is too large or no JSON', async ({ world }) => {
    const large = `{"id":"${'x'.repeat(256 * 1024)}"}`;
    expect(await world.send(large)).toBe(413);
    expect(await world.send('id=1', { contentType: 'application/x-www-form-urlencoded' })).toBe(
      415,
    );
    expect(await world.send('{}', { contentType: 'text/plain' })).toBe(415);
    expect(await world.database.delivery.count()).toBe(0);
  });

  it('in Stripe’s own samples is verified over the bytes of the file', async ({ world }) => {
    for (const { file, secret, request_headers: headers } of await sampleSignatures()) {
      const signature = headers['Stripe-Signature'] ?? '';
      const signedAt = new Date(Number(/t=(\d+)/.exec(signature)?.[1]) * 1000);
      const body = await sample(file.replace(/^stripe\/|\.json$/g, ''));
      expect(verifySignature({ body, signature }, [secret], signedAt).object).toBe('event');
    }
    expect(world).toBeDefined();
  });
});

describe('the secrets', () => {
  it.for([undefined, '', 'short', `${SECRETS[0]},`, `${SECRETS[0]},short`])(
    'are refused at the start when they are %j',
    (value) => {
      const result = webhookEnvironmentSchema.safeParse({ STRIPE_WEBHOOK_SECRETS: value });
      expect(result.success).toBe(false);
    },
  );
});
