import { randomUUID } from 'node:crypto';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import { aManager, handled, it, ORDER_ID, ourEvent, sample } from './webhook-world.ts';

const common = { provider: 'stripe', orderId: ORDER_ID };
const money = { amountMinor: 11_781, currency: 'EUR', livemode: false };
const sessionId = 'cs_test_a1HHexample000000000000000000000000000000000000000001';
const intentOne = 'pi_3HHexample00000000000001';

const meanings = [
  [
    'checkout.session.completed',
    {},
    'payment.received',
    { ...common, ...money, sessionId, paymentIntentId: intentOne },
  ],
  [
    'checkout.session.completed',
    { object: { payment_status: 'unpaid' } },
    'payment.processing',
    { ...common, ...money, sessionId, paymentIntentId: intentOne },
  ],
  [
    'checkout.session.completed',
    { type: 'checkout.session.async_payment_succeeded' },
    'payment.received',
    { ...common, ...money, sessionId, paymentIntentId: intentOne },
  ],
  [
    'checkout.session.completed',
    {
      type: 'checkout.session.async_payment_failed',
      object: { payment_status: 'unpaid' },
    },
    'payment.failed',
    { ...common, ...money, sessionId, paymentIntentId: intentOne },
  ],
  [
    'checkout.session.completed',
    { type: 'checkout.session.expired', object: { payment_status: 'unpaid' } },
    'payment.expired',
    { ...common, sessionId },
  ],
  [
    'payment_intent.succeeded',
    {},
    'payment.received',
    { ...common, ...money, sessionId: null, paymentIntentId: intentOne },
  ],
  [
    'payment_intent.payment_failed',
    {},
    'payment.failed',
    { ...common, ...money, sessionId: null, reason: 'Your card was declined.' },
  ],
  [
    'charge.refunded',
    {},
    'payment.refunded',
    { ...common, amountMinor: 4000, sessionId: null, paymentIntentId: intentOne },
  ],
  [
    'charge.refunded',
    { type: 'refund.failed', object: { id: 're_1', amount: 11_781, status: 'failed' } },
    'payment.refund_failed',
    { ...common, ...money, sessionId: null, paymentIntentId: intentOne, refundId: 're_1' },
  ],
] as const;

describe.concurrent('a stored message', () => {
  it.for(meanings)('%s %j means %s', async ([name, changes, event, payload], { world }) => {
    await world.bus.start();
    const id = `evt_${randomUUID()}`;
    await world.send(await ourEvent(name, { id, ...changes }));
    await handled(world);
    const published = (await world.published()).filter((one) => one.name !== 'webhook.accepted');
    expect(published).toMatchObject([
      { name: event, aggregateId: ORDER_ID, payload: { ...payload, providerEventId: id } },
    ]);
    expect(await world.as(aManager).deliveries.list.query({})).toMatchObject({
      items: [{ status: 'PROCESSED', outcome: event, attempts: 1 }],
    });
  });

  it('on which we do not act is kept and ignored', async ({ world }) => {
    await world.bus.start();
    await world.send(await sample('charge.dispute.created'));
    await world.send(await ourEvent('charge.refunded', { type: 'constructor', id: 'evt_2' }));
    await handled(world);
    const { items } = await world.as(aManager).deliveries.list.query({});
    expect(items.map(({ status }) => status)).toEqual(['IGNORED', 'IGNORED']);
    expect((await world.published()).map(({ name }) => name)).toEqual([
      'webhook.accepted',
      'webhook.accepted',
    ]);
  });

  it('that is not about our orders or not as documented is kept as failed, without personal data in the reason', async ({
    world,
  }) => {
    await world.bus.start();
    await world.send(await sample('checkout.session.completed'));
    const wrong = { amount_total: 'jana@example.com' };
    await world.send(await ourEvent('checkout.session.completed', { id: 'evt_2', object: wrong }));
    await handled(world);
    const { items } = await world.as(aManager).deliveries.list.query({ status: 'FAILED' });
    expect(items.map(({ outcome }) => outcome)).toEqual([
      expect.stringContaining('amount_total'),
      expect.stringContaining('metadata.order_id'),
    ]);
    expect(JSON.stringify(items)).not.toContain('jana');
  });

  it('can be replayed: it is told again under the same provider event', async ({ world }) => {
    await world.bus.start();
    await world.send(await ourEvent('payment_intent.succeeded'));
    await handled(world);
    const manager = world.as(aManager);
    const { items } = await manager.deliveries.list.query({});
    await manager.deliveries.replay.mutate({ deliveryId: items[0]?.deliveryId ?? '' });
    await handled(world);
    const told = (await world.published()).filter(({ name }) => name === 'payment.received');
    expect(told).toHaveLength(2);
    expect(new Set(told.map(({ payload }) => JSON.stringify(payload))).size).toBe(1);
    expect(await manager.deliveries.list.query({})).toMatchObject({ items: [{ attempts: 2 }] });
  });

  it('is listed a page at a time, newest first', async ({ world }) => {
    for (const id of ['evt_1', 'evt_2', 'evt_3']) {
      await world.send(await ourEvent('payment_intent.succeeded', { id }));
    }
    const { deliveries } = world.as(aManager);
    const page = await deliveries.list.query({ limit: 2 });
    expect(page.items.map(({ providerEventId }) => providerEventId)).toEqual(['evt_3', 'evt_2']);
    const rest = await deliveries.list.query({ limit: 2, cursor: page.nextCursor });
    expect(rest.items.map(({ providerEventId }) => providerEventId)).toEqual(['evt_1']);
    expect(rest.nextCursor).toBeNull();
  });

  it('is for managers, and unknown ones are not found', async ({ world }) => {
    const deliveryId = randomUUID();
    const call = world.as(aManager).deliveries.replay.mutate({ deliveryId });
    expect(await failureOf(call)).toMatchObject({
      code: 'WEBHOOK_DELIVERY_NOT_FOUND',
      status: 404,
    });
    for (const [actor, code] of [
      [{ kind: 'anonymous' }, 'RPC_SIGN_IN_REQUIRED'],
      [{ kind: 'guest', guestId: 'g' }, 'RPC_SIGN_IN_REQUIRED'],
      [{ kind: 'user', userId: 'm', role: 'maker', guestId: null }, 'RPC_NOT_ALLOWED'],
    ] as const) {
      const { deliveries } = world.as(actor);
      expect((await failureOf(deliveries.list.query({}))).code).toBe(code);
      expect((await failureOf(deliveries.replay.mutate({ deliveryId }))).code).toBe(code);
    }
    for (const cursor of ['x', 7, {}]) {
      const list = world.as(aManager).deliveries.list.query({ cursor } as never);
      expect((await failureOf(list)).status).toBe(400);
    }
  });
});
