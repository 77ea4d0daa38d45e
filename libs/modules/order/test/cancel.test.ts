import { randomUUID } from 'node:crypto';
import { paymentReceived, paymentRefunded, paymentRefundFailed } from '@pet/messaging';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import { pay, placeOrder, received } from './checkout-steps.ts';
import { eventually } from './eventually.ts';
import { aCustomer, aMaker, it, type OrderWorld } from './order-world.ts';
import { refundIdOf } from './stand-in-payments.ts';

/** A paid order that was cancelled, while the sweeper is at work. */
async function aCancelledOrder(world: OrderWorld) {
  await world.bus.start();
  const order = await placeOrder(world);
  await pay(world, order);
  await world.startSweeper();
  await order.customer.client.cancel.mutate({ orderId: order.orderId });
  const refund = () => world.database.refund.findFirstOrThrow();
  const refundIs = (expected: object) =>
    eventually(async () => expect(await refund()).toMatchObject(expected));
  const facts = received(world, order, { sessionId: null });
  return { order, refund, refundIs, facts };
}

const eventsNamed = async (world: OrderWorld, name: string) =>
  (await world.published()).filter((event) => event.name === name);

describe.concurrent('cancelling', () => {
  it('closes the payment page of an unpaid order and takes it off for good', async ({ world }) => {
    const order = await placeOrder(world);
    const { client } = order.customer;
    await world.startSweeper();
    const cancelled = await client.cancel.mutate({ orderId: order.orderId });
    expect(cancelled).toMatchObject({ status: 'CANCELLED', canPay: false, canCancel: false });
    expect(cancelled.timeline.at(-1)?.code).toBe('cancelled');
    await eventually(async () =>
      expect(world.payments.sessionOf(order.orderId).state).toBe('expired'),
    );
    const { trackingToken } = order;
    expect(await failureOf(client.checkout.resume.mutate({ trackingToken }))).toMatchObject({
      code: 'ORDER_CANCELLED',
    });
    expect(await client.cancel.mutate({ orderId: order.orderId })).toMatchObject({
      status: 'CANCELLED',
    });
  });

  it('returns all of a paid order’s money, once, even if the answer was lost', async ({
    world,
  }) => {
    await world.bus.start();
    const order = await placeOrder(world);
    await pay(world, order);
    world.payments.loseAnswers = 1;
    await world.startSweeper();
    const { orderId } = order;
    await order.customer.client.cancel.mutate({ orderId });
    await eventually(async () => expect(world.payments.calls.refund).toBeGreaterThan(0));
    await world.clock.advance(10 * 60_000);
    await eventually(async () => expect((await order.read()).paymentStatus).toBe('REFUNDED'));
    await world.publish(paymentRefunded, received(world, order, { sessionId: null }));
    await world.publish(paymentRefunded, received(world, order, { sessionId: null }));
    await eventually(async () => {
      const open = await world.database.inboxEvent.count({ where: { status: 'pending' } });
      expect(open).toBe(0);
    });
    expect(world.payments.refunds.size).toBe(1);
    expect(await world.database.paymentReview.count()).toBe(0);
    expect((await order.read()).timeline.map(({ code }) => code)).toEqual([
      'received',
      'paid',
      'cancelled',
      'refunded',
    ]);
  });

  it('is refused from the first cut on', async ({ world }) => {
    await world.bus.start();
    const order = await placeOrder(world, aCustomer(world), 2);
    await pay(world, order);
    const [workOrder] = await world.database.workOrder.findMany({ orderBy: { position: 'asc' } });
    await world.as(aMaker).workshop.advance.mutate({
      workOrderId: workOrder?.id ?? '',
      from: 'waiting',
      to: 'cut',
    });
    const { orderId } = order;
    expect(await failureOf(order.customer.client.cancel.mutate({ orderId }))).toMatchObject({
      code: 'ORDER_NOT_CANCELLABLE',
      status: 409,
    });
    expect((await order.read()).canCancel).toBe(false);
  });

  it('has one winner against cutting and against paying', async ({ world }) => {
    await world.bus.start();
    const order = await placeOrder(world);
    await pay(world, order);
    const [workOrder] = await world.database.workOrder.findMany();
    const { orderId } = order;
    const results = await Promise.allSettled([
      order.customer.client.cancel.mutate({ orderId }),
      world
        .as(aMaker)
        .workshop.advance.mutate({ workOrderId: workOrder?.id ?? '', from: 'waiting', to: 'cut' }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const unpaid = await placeOrder(world);
    await Promise.all([
      unpaid.customer.client.cancel.mutate({ orderId: unpaid.orderId }).catch(() => null),
      world.publish(paymentReceived, received(world, unpaid)),
    ]);
    await world.startSweeper();
    await eventually(async () => {
      const { status, paymentStatus } = await unpaid.read();
      expect([status, paymentStatus]).toEqual(['CANCELLED', 'REFUNDED']);
    });
  });

  it('tells staff when the provider refuses the refund', async ({ world }) => {
    await world.bus.start();
    const order = await placeOrder(world);
    await pay(world, order);
    world.payments.refundState = 'refused';
    await world.startSweeper();
    await order.customer.client.cancel.mutate({ orderId: order.orderId });
    await eventually(async () => {
      const stored = await world.database.order.findFirst();
      expect(stored?.flags).toContain('refund-failed');
    });
  });

  it('asks once for a refund that the provider will never accept', async ({ world }) => {
    await world.bus.start();
    const order = await placeOrder(world);
    await pay(world, order);
    world.payments.refusesAll = true;
    await world.startSweeper();
    await order.customer.client.cancel.mutate({ orderId: order.orderId });
    await eventually(async () => {
      const [refund] = await world.database.refund.findMany();
      expect(refund).toMatchObject({ status: 'FAILED', checkAt: null });
    });
    const stored = await world.database.order.findFirst();
    expect(stored?.flags).toEqual(['refund-failed']);
  });

  it('says that money is back only when it is, however long the bank takes', async ({ world }) => {
    world.payments.refundState = 'pending';
    const { order, refund, refundIs, facts } = await aCancelledOrder(world);
    await refundIs({ status: 'REQUESTED', providerId: expect.stringMatching(/^re_/) });
    // The provider tells of a refund as soon as it is made.
    await world.publish(paymentRefunded, facts, order.orderId);
    // An hour that passes while a round is under way wakes nobody; the next one does.
    await eventually(async () => {
      await world.clock.advance(3_600_000);
      expect((await refund()).checks).toBeGreaterThan(2);
    });
    expect((await order.read()).paymentStatus).toBe('PAID');
    expect(await eventsNamed(world, 'order.refunded')).toEqual([]);
    world.payments.refundState = 'returned';
    await eventually(async () => {
      await world.clock.advance(3_600_000);
      expect((await order.read()).paymentStatus).toBe('REFUNDED');
    });
    expect(world.payments.calls.refund).toBe(1);
    expect(await eventsNamed(world, 'order.refunded')).toMatchObject([
      { payload: { amountMinor: order.totalMinor, wasBooked: true } },
    ]);
    await eventually(() =>
      expect(world.mails.map(({ subject }) => subject)).toContain(
        `Your money for order ${order.orderNumber} is on its way back`,
      ),
    );
  });

  it('hands a refund that the bank gives back to staff, and knows when they have returned it', async ({
    world,
  }) => {
    const { order, refund, refundIs, facts } = await aCancelledOrder(world);
    await refundIs({ status: 'DONE' });
    const refundId = refundIdOf({ idempotencyKey: (await refund()).id });
    const failed = { ...facts, refundId };
    const others = { ...failed, refundId: 're_other' };
    await world.publish(paymentRefundFailed, others, order.orderId);
    await world.publish(paymentRefundFailed, failed, order.orderId);
    await refundIs({ status: 'FAILED' });
    const flagsOf = async () => (await world.database.order.findFirst())?.flags;
    expect(await flagsOf()).toEqual(['refund-failed']);
    expect((await order.read()).paymentStatus).toBe('PAID');
    const again = { ...facts, providerEventId: 'evt_by_hand' };
    await world.publish(paymentRefunded, again, order.orderId);
    await refundIs({ status: 'DONE' });
    expect(await flagsOf()).toEqual([]);
    await world.publish(paymentRefundFailed, failed, order.orderId);
    await eventually(async () => {
      const open = { status: { not: 'done' } };
      expect(await world.database.outboxEvent.count({ where: { status: 'pending' } })).toBe(0);
      expect(await world.database.inboxEvent.count({ where: open })).toBe(0);
    });
    expect((await order.read()).paymentStatus).toBe('REFUNDED');
    expect(await eventsNamed(world, 'order.refunded')).toHaveLength(1);
  });

  it('comes by itself for an order that nobody pays for two weeks, and not while somebody may', async ({
    world,
  }) => {
    const DAY_MS = 86_400_000;
    const order = await placeOrder(world);
    const payable = await placeOrder(world);
    await world.clock.advance(15 * DAY_MS);
    const { trackingToken } = payable;
    await payable.customer.client.checkout.resume.mutate({ trackingToken });
    await world.startSweeper();
    await eventually(async () => {
      await world.clock.advance(5000);
      expect((await order.read()).status).toBe('CANCELLED');
    });
    expect((await order.read()).timeline.at(-1)?.detail).toMatch(/not paid within 14 days/);
    expect((await payable.read()).status).toBe('PENDING');
  });

  it('is for the owner alone', async ({ world }) => {
    const order = await placeOrder(world);
    const stranger = aCustomer(world).client;
    for (const orderId of [order.orderId, randomUUID()]) {
      expect(await failureOf(stranger.cancel.mutate({ orderId }))).toMatchObject({
        code: 'ORDER_NOT_FOUND',
        status: 404,
      });
    }
    expect((await order.read()).status).toBe('PENDING');
  });
});
