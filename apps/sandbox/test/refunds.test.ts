import type Stripe from 'stripe';
import { expect, test } from 'vitest';
import { eventually, sessionOf, startWorld } from './world.ts';

async function aPaidSession() {
  const world = await startWorld();
  const { id } = await world.stripe.checkout.sessions.create(sessionOf());
  const { paymentIntent } = (await world.pay(id)).body;
  const statusOf = async (refundId: string) =>
    (await world.stripe.refunds.retrieve(refundId)).status;
  return { ...world, paymentIntent, statusOf };
}

test('a refund goes through at once unless told otherwise, and is listed with its payment', async () => {
  const { stripe, paymentIntent, shop } = await aPaidSession();
  const refund = await stripe.refunds.create({ payment_intent: paymentIntent });
  expect(refund.status).toBe('succeeded');
  const { data } = await stripe.refunds.list({ payment_intent: paymentIntent });
  expect(data.map(({ id }) => id)).toEqual([refund.id]);
  expect((await stripe.refunds.list({ payment_intent: 'pi_other' })).data).toEqual([]);
  await eventually(() => expect(shop.types()).toContain('charge.refunded'));
});

test('a refund can be pending for a while', async () => {
  const { stripe, paymentIntent, faults, shop, statusOf } = await aPaidSession();
  await faults({ refundPendingMs: 300 });
  const refund = await stripe.refunds.create({ payment_intent: paymentIntent });
  expect(refund.status).toBe('pending');
  await eventually(async () => expect(await statusOf(refund.id)).toBe('succeeded'));
  await eventually(() => expect(shop.types()).toContain('refund.updated'));
});

test('a refund can come back from the bank, and the money can be returned again', async () => {
  const { stripe, paymentIntent, faults, shop, ledger, statusOf } = await aPaidSession();
  await faults({ refundFailNext: 1 });
  const metadata = { order_id: 'order-1' };
  const refund = await stripe.refunds.create({ payment_intent: paymentIntent, metadata });
  await eventually(async () => expect(await statusOf(refund.id)).toBe('failed'));
  await eventually(() => expect(shop.types()).toContain('refund.failed'));
  const event = shop.received.find(({ type }) => type === 'refund.failed');
  expect(event?.data.object as Stripe.Refund).toMatchObject({
    id: refund.id,
    payment_intent: paymentIntent,
    status: 'failed',
    metadata,
  });
  expect((await ledger()).charges).toMatchObject([{ amountRefunded: 0 }]);
  expect((await stripe.refunds.create({ payment_intent: paymentIntent })).status).toBe('succeeded');
});
