import { randomUUID } from 'node:crypto';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import type { Order } from '../src/contract/tracking.ts';
import { pay, placeOrder, type PlacedOrder } from './checkout-steps.ts';
import { eventually } from './eventually.ts';
import { aCustomer, anonymous, it, type OrderWorld } from './order-world.ts';

/** Collects what a live page of the order is sent. */
function follow(world: OrderWorld, { trackingToken }: PlacedOrder) {
  const seen: Order[] = [];
  const subscription = world
    .as(anonymous)
    .onTrack.subscribe({ trackingToken }, { onData: (order) => seen.push(order) });
  return { seen, stop: () => subscription.unsubscribe() };
}

describe.concurrent('tracking', () => {
  it('needs the link, or number and e-mail address however they are typed', async ({ world }) => {
    const order = await placeOrder(world);
    const nobody = world.as(anonymous);
    const { orderNumber, trackingToken, orderId } = order;
    const typed = orderNumber.toLowerCase().replaceAll('-', ' ');
    for (const input of [
      { trackingToken },
      { orderNumber, email: 'anna@example.com' },
      { orderNumber: typed, email: 'ANNA@example.com' },
    ]) {
      expect((await nobody.track.query(input)).orderId).toBe(orderId);
    }
  });

  it('answers every miss alike', async ({ world }) => {
    const { orderNumber } = await placeOrder(world);
    const nobody = world.as(anonymous);
    const misses = [
      { orderNumber, email: 'ben@example.com' },
      { orderNumber: 'HH-23456789A', email: 'anna@example.com' },
      { orderNumber: 'nonsense', email: 'anna@example.com' },
      { trackingToken: 'A'.repeat(32) },
    ];
    const failures = await Promise.all(misses.map((miss) => failureOf(nobody.track.query(miss))));
    expect(failures).toEqual(
      misses.map(() => ({ code: 'ORDER_NOT_FOUND', status: 404, facts: null, fields: null })),
    );
  });

  it('refuses half an answer and both at once', async ({ world }) => {
    const nobody = world.as(anonymous);
    const trackingToken = 'A'.repeat(32);
    for (const input of [
      {},
      { orderNumber: 'HH-23456789A' },
      { email: 'anna@example.com' },
      { trackingToken, orderNumber: 'HH-23456789A', email: 'anna@example.com' },
    ]) {
      expect(await failureOf(nobody.track.query(input))).toMatchObject({ status: 400 });
    }
  });

  it('shows the order at once and each change as it happens', async ({ world }) => {
    await world.bus.start();
    const order = await placeOrder(world);
    const page = follow(world, order);
    await eventually(() => expect(page.seen.map(({ status }) => status)).toEqual(['PENDING']));
    await pay(world, order);
    await eventually(() =>
      expect(page.seen.map(({ status }) => status)).toEqual(['PENDING', 'CONFIRMED']),
    );
    page.stop();
  });

  it('shows a change whose hint was lost after a while', async ({ world }) => {
    const order = await placeOrder(world);
    const page = follow(world, order);
    await eventually(() => expect(page.seen).toHaveLength(1));
    await world.database.order.update({
      where: { id: order.orderId },
      data: { paymentStatus: 'PROCESSING', version: { increment: 1 } },
    });
    await eventually(async () => {
      await world.clock.advance(30_000);
      expect(page.seen.at(-1)?.paymentStatus).toBe('PROCESSING');
    });
    page.stop();
  });

  it('lets customers read and list their own orders alone', async ({ world }) => {
    const anna = aCustomer(world);
    const first = await placeOrder(world, anna);
    const second = await placeOrder(world, anna);
    const third = await placeOrder(world, anna);
    const ben = aCustomer(world).client;
    for (const orderId of [first.orderId, randomUUID()]) {
      expect(await failureOf(ben.get.query({ orderId }))).toMatchObject({
        code: 'ORDER_NOT_FOUND',
      });
    }
    expect((await ben.list.query({})).items).toEqual([]);
    const page = await anna.client.list.query({ limit: 2 });
    expect(page.items.map(({ orderId }) => orderId)).toEqual([third.orderId, second.orderId]);
    const rest = await anna.client.list.query({ limit: 2, cursor: page.nextCursor });
    expect(rest).toMatchObject({ items: [{ orderId: first.orderId }], nextCursor: null });
  });
});
