import { randomUUID } from 'node:crypto';
import {
  paymentExpired,
  paymentFailed,
  paymentProcessing,
  paymentReceived,
  paymentRefunded,
} from '@pet/messaging';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import { checkoutInput, pay, placeOrder, received, type PlacedOrder } from './checkout-steps.ts';
import { eventually } from './eventually.ts';
import { aCustomer, aMaker, anonymous, it, type OrderWorld } from './order-world.ts';

/** Waits until every event has been handled. */
const settled = (world: OrderWorld) =>
  eventually(async () => {
    const open = { status: { not: 'done' } };
    expect(await world.database.outboxEvent.count({ where: { status: 'pending' } })).toBe(0);
    expect(await world.database.inboxEvent.count({ where: open })).toBe(0);
  });

const countOf = async (world: OrderWorld, { orderId }: PlacedOrder) => ({
  workOrders: await world.database.workOrder.count({ where: { orderId } }),
  paid: await world.database.payment.count({ where: { orderId, status: 'PAID' } }),
  paidEvents: (await world.published()).filter(({ name }) => name === 'order.paid').length,
  reviews: await world.database.paymentReview.count(),
});

describe.concurrent('a payment', () => {
  it('confirms the order and puts each of its harnesses on the board', async ({ world }) => {
    await world.bus.start();
    const order = await placeOrder(world, aCustomer(world), 3);
    await pay(world, order);
    const read = await order.read();
    expect(read).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'PAID', canPay: false });
    expect(read.timeline.map(({ code }) => code)).toEqual(['received', 'paid']);
    expect(await countOf(world, order)).toEqual({
      workOrders: 3,
      paid: 1,
      paidEvents: 1,
      reviews: 0,
    });
  });

  it('that comes days later moves the promised date by as many working days', async ({ world }) => {
    await world.bus.start();
    const order = await placeOrder(world);
    const { readyBy } = await order.read();
    await world.clock.advance(7 * 86_400_000);
    await pay(world, order);
    const aWeekLater = new Date(Date.parse(readyBy) + 7 * 86_400_000).toISOString().slice(0, 10);
    expect((await order.read()).readyBy).toBe(aWeekLater);
  });

  it('has its effect once, however often and in whatever words it is told', async ({ world }) => {
    await world.bus.start();
    const order = await placeOrder(world);
    const facts = received(world, order);
    const asIntent = { ...facts, providerEventId: 'evt_intent', sessionId: null };
    for (let count = 0; count < 5; count += 1) {
      await world.publish(paymentReceived, facts, order.orderId);
      await world.publish(paymentReceived, asIntent, randomUUID());
    }
    await settled(world);
    expect(await countOf(world, order)).toEqual({
      workOrders: 1,
      paid: 1,
      paidEvents: 1,
      reviews: 0,
    });
  });

  it.for([
    ['amount', { amountMinor: 1 }, 'wrong-amount'],
    ['currency', { currency: 'EUR' }, 'wrong-currency'],
    ['mode', { livemode: true }, 'wrong-mode'],
  ] as const)(
    'of another %s is not applied but reviewed',
    async ([, changes, reason], { world }) => {
      await world.bus.start();
      const order = await placeOrder(world);
      await world.publish(paymentReceived, received(world, order, changes));
      await settled(world);
      expect(await order.read()).toMatchObject({ status: 'PENDING', paymentStatus: 'AWAITING' });
      expect(await world.database.paymentReview.findMany()).toMatchObject([{ reason }]);
      const stored = await world.database.order.findFirst();
      expect(stored?.flags).toEqual([`payment-${reason}`]);
    },
  );

  it('of another amount is told to the customer and to staff, and nobody is asked to pay again', async ({
    world,
  }) => {
    await world.bus.start();
    const customer = aCustomer(world);
    const order = await placeOrder(world, customer);
    await world.publish(paymentReceived, received(world, order, { amountMinor: 1 }));
    await settled(world);
    expect(await order.read()).toMatchObject({ paymentDoubt: 'differs', canPay: false });
    const { items } = await customer.client.list.query({});
    expect(items).toMatchObject([{ status: 'PENDING', paymentDoubt: 'differs' }]);
    const { trackingToken, orderId } = order;
    const resume = world.as(anonymous).checkout.resume.mutate({ trackingToken });
    expect(await failureOf(resume)).toMatchObject({ code: 'ORDER_PAYMENT_IN_DOUBT' });
    const staff = world.as(aMaker).workshop;
    expect((await staff.board.query({})).doubtfulPayments).toMatchObject([
      { orderId, title: 'A payment of another amount came in' },
    ]);
    const { flags } = await staff.order.query({ orderId });
    expect(flags[0]?.advice).toMatch(/Return it in the payment provider/);
  });

  it('in test mode leaves the customer free to pay', async ({ world }) => {
    await world.bus.start();
    const order = await placeOrder(world);
    await world.publish(paymentReceived, received(world, order, { livemode: true }));
    await settled(world);
    expect(await order.read()).toMatchObject({ paymentDoubt: null, canPay: true });
  });

  it.for(['not-an-id', randomUUID()])(
    'for the unknown order %s is kept for review',
    async (orderId, { world }) => {
      await world.bus.start();
      const order = await placeOrder(world);
      await world.publish(paymentReceived, received(world, order, { orderId }));
      await settled(world);
      expect(await world.database.paymentReview.findMany()).toMatchObject([
        { reason: 'unknown-order', orderId },
      ]);
      expect((await order.read()).status).toBe('PENDING');
    },
  );

  it('that comes a second time with other money is reviewed, and the order stays as it is', async ({
    world,
  }) => {
    await world.bus.start();
    const order = await placeOrder(world);
    await pay(world, order);
    await world.publish(paymentReceived, received(world, order, { paymentIntentId: 'pi_other' }));
    await settled(world);
    expect(await countOf(world, order)).toEqual({
      workOrders: 1,
      paid: 1,
      paidEvents: 1,
      reviews: 1,
    });
    expect((await order.read()).paymentDoubt).toBe('paid-twice');
    const board = await world.as(aMaker).workshop.board.query({});
    expect(board.doubtfulPayments).toEqual([]);
    expect(board.columns[0]?.cards[0]?.flags).toContain('It was paid twice');
  });

  it('that is declined leaves the order payable on the same page', async ({ world }) => {
    await world.bus.start();
    const order = await placeOrder(world);
    const facts = received(world, order, { sessionId: null });
    await world.publish(paymentFailed, { ...facts, reason: 'Your card was declined.' });
    await eventually(async () => expect((await order.read()).paymentStatus).toBe('FAILED'));
    const read = await order.read();
    expect(read).toMatchObject({ status: 'PENDING', canPay: true });
    expect(read.timeline.at(-1)).toMatchObject({
      code: 'payment_failed',
      detail: 'Your card was declined.',
    });
    const { paymentUrl } = await world
      .as(anonymous)
      .checkout.resume.mutate({ trackingToken: order.trackingToken });
    expect(paymentUrl).toBe(order.paymentUrl);
    await pay(world, order);
  });

  it('that is slow shows as being confirmed, and nobody can pay meanwhile', async ({ world }) => {
    await world.bus.start();
    const order = await placeOrder(world);
    const { sessionId } = world.payments.act(
      world.payments.sessionOf(order.orderId).sessionId,
      'processing',
    );
    await world.publish(paymentProcessing, received(world, order));
    await eventually(async () => expect((await order.read()).paymentStatus).toBe('PROCESSING'));
    expect((await order.read()).canPay).toBe(false);
    const { trackingToken } = order;
    const resume = () => world.as(anonymous).checkout.resume.mutate({ trackingToken });
    expect(await failureOf(resume())).toMatchObject({ code: 'ORDER_PAYMENT_PROCESSING' });
    world.payments.act(sessionId, 'failed');
    await world.publish(paymentFailed, { ...received(world, order), reason: 'No money.' });
    await eventually(async () => expect((await order.read()).paymentStatus).toBe('FAILED'));
    const { paymentUrl } = await resume();
    expect(paymentUrl).not.toBe(order.paymentUrl);
    await pay(world, order);
  });

  it('that expires leaves the order, which gets a fresh page', async ({ world }) => {
    await world.bus.start();
    const order = await placeOrder(world);
    const { sessionId } = world.payments.sessionOf(order.orderId);
    world.payments.act(sessionId, 'expired');
    const { orderId } = order;
    const expired = { provider: 'stripe', providerEventId: 'evt_expired', orderId, sessionId };
    await world.publish(paymentExpired, expired);
    await eventually(async () => expect((await order.read()).paymentStatus).toBe('EXPIRED'));
    const { trackingToken } = order;
    const both = await Promise.all(
      [1, 2].map(() => world.as(anonymous).checkout.resume.mutate({ trackingToken })),
    );
    expect(new Set(both.map(({ paymentUrl }) => paymentUrl)).size).toBe(1);
    expect(both[0]?.paymentUrl).not.toBe(order.paymentUrl);
    await pay(world, order);
  });

  it('ends the same in every order of its messages', async ({ world }) => {
    await world.bus.start();
    const order = await placeOrder(world);
    const { orderId } = order;
    const facts = received(world, order);
    const messages = [
      () => world.publish(paymentReceived, facts, randomUUID()),
      () =>
        world.publish(
          paymentFailed,
          { ...facts, providerEventId: 'evt_2', sessionId: null, reason: 'Declined.' },
          randomUUID(),
        ),
      () => world.publish(paymentProcessing, { ...facts, providerEventId: 'evt_3' }, randomUUID()),
      () =>
        world.publish(
          paymentExpired,
          {
            provider: 'stripe',
            providerEventId: 'evt_4',
            orderId,
            sessionId: facts.sessionId ?? '',
          },
          randomUUID(),
        ),
    ];
    for (const message of permutationsOf(messages)[7] ?? []) await message();
    for (const message of messages.toReversed()) await message();
    await settled(world);
    expect(await order.read()).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'PAID' });
    expect(await countOf(world, order)).toEqual({
      workOrders: 1,
      paid: 1,
      paidEvents: 1,
      reviews: 0,
    });
  });

  it('of an order that was cancelled meanwhile goes back', async ({ world }) => {
    await world.bus.start();
    const order = await placeOrder(world);
    const { sessionId } = world.payments.act(
      world.payments.sessionOf(order.orderId).sessionId,
      'paid',
    );
    await order.customer.client.cancel.mutate({ orderId: order.orderId });
    await world.publish(paymentReceived, received(world, order));
    await eventually(async () => expect((await order.read()).paymentStatus).toBe('PAID'));
    await world.startSweeper();
    await eventually(async () => expect((await order.read()).paymentStatus).toBe('REFUNDED'));
    expect([...world.payments.refunds.values()]).toMatchObject([
      { paymentIntentId: `pi_${sessionId}`, amountMinor: order.totalMinor },
    ]);
    expect(await order.read()).toMatchObject({ status: 'CANCELLED' });
    expect(await world.database.workOrder.count()).toBe(0);
  });

  it('is found by asking when its message was lost', async ({ world }) => {
    const order = await placeOrder(world);
    world.payments.act(world.payments.sessionOf(order.orderId).sessionId, 'paid');
    await world.clock.advance(5 * 60_000);
    await world.startSweeper();
    await eventually(async () => expect((await order.read()).status).toBe('CONFIRMED'));
    await world.bus.start();
    await world.publish(paymentReceived, received(world, order));
    await settled(world);
    expect(await countOf(world, order)).toMatchObject({ paid: 1, paidEvents: 1, reviews: 0 });
  });

  it('gets its page from the sweeper when we died before opening it', async ({ world }) => {
    world.payments.isDown = true;
    const { client, design } = aCustomer(world);
    await client.cart.addLine.mutate({ versionId: design().versionId });
    await failureOf(client.checkout.place.mutate(await checkoutInput(client)));
    world.payments.isDown = false;
    await world.clock.advance(60_000);
    await world.startSweeper();
    await eventually(async () =>
      expect(await world.database.payment.findMany()).toMatchObject([{ status: 'OPEN' }]),
    );
  });

  it('page that the provider refuses is given up, told to staff, and asked for anew by the customer', async ({
    world,
  }) => {
    const { client, design } = aCustomer(world);
    await client.cart.addLine.mutate({ versionId: design().versionId });
    const input = await checkoutInput(client);
    world.payments.refusesAll = true;
    const failure = await failureOf(client.checkout.place.mutate(input));
    expect(failure).toMatchObject({ code: 'ORDER_PAYMENT_REFUSED', status: 422 });
    const [stored] = await world.database.order.findMany();
    expect(failure.facts).toMatchObject({ orderId: stored?.id });
    expect(stored?.flags).toEqual(['payment-page-refused']);
    expect(await world.database.payment.findMany()).toMatchObject([
      { status: 'FAILED', checkAt: null },
    ]);
    world.payments.refusesAll = false;
    const { paymentUrl } = await client.checkout.place.mutate(input);
    expect(paymentUrl).toMatch(/^https:\/\/pay\.example\//);
  });

  it('page that the provider does not know any more is not asked about for ever', async ({
    world,
  }) => {
    const order = await placeOrder(world);
    world.payments.refusesAll = true;
    await world.clock.advance(5 * 60_000);
    await world.startSweeper();
    await eventually(async () =>
      expect(await world.database.payment.findMany()).toMatchObject([
        { status: 'FAILED', checkAt: null },
      ]),
    );
    expect((await order.read()).canPay).toBe(true);
  });

  it('that goes back outside of this system is reviewed', async ({ world }) => {
    await world.bus.start();
    const order = await placeOrder(world);
    await pay(world, order);
    await world.publish(paymentRefunded, received(world, order, { sessionId: null }));
    await settled(world);
    expect(await world.database.paymentReview.findMany()).toMatchObject([
      { reason: 'unexpected-refund' },
    ]);
    expect(await order.read()).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'PAID' });
  });
});

function permutationsOf<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutationsOf(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}
