import { paymentReceived } from '@pet/messaging';
import { describe, expect } from 'vitest';
import { placeOrder, received } from './checkout-steps.ts';
import { eventually } from './eventually.ts';
import { somebodyWaits } from './locks.ts';
import { anonymous, it } from './order-world.ts';

const DAY_MS = 86_400_000;

describe.concurrent('money that comes in', () => {
  it('while its page is marked as closed is booked and not returned', async ({ world }) => {
    await world.bus.start();
    const order = await placeOrder(world);
    const { orderId } = order;
    const facts = received(world, order);
    await world.database.$transaction(async (tx) => {
      await tx.payment.updateMany({ where: { orderId }, data: { status: 'EXPIRED' } });
      await world.publish(paymentReceived, facts, orderId);
      await somebodyWaits(world);
    });
    await eventually(async () => expect((await order.read()).status).toBe('CONFIRMED'));
    const told = { ...facts, providerEventId: 'evt_intent', sessionId: null };
    await world.publish(paymentReceived, told, orderId);
    await eventually(async () => {
      const open = { where: { status: { not: 'done' } } };
      expect(await world.database.outboxEvent.count({ where: { status: 'pending' } })).toBe(0);
      expect(await world.database.inboxEvent.count(open)).toBe(0);
    });
    expect(await world.database.payment.findMany()).toMatchObject([
      { status: 'PAID', intentId: facts.paymentIntentId, capturedAt: expect.any(Date) },
    ]);
    expect(await world.database.refund.count()).toBe(0);
  });

  it('at the end of its page is found before the same order is asked to be paid again', async ({
    world,
  }) => {
    const { orderId, input, customer, read, trackingToken } = await placeOrder(world);
    world.payments.act(world.payments.sessionOf(orderId).sessionId, 'paid');
    await world.clock.advance(DAY_MS);
    const { paymentUrl } = await customer.client.checkout.place.mutate(input);
    expect(paymentUrl).toContain(`/order/${trackingToken}`);
    expect((await read()).status).toBe('CONFIRMED');
    expect(world.payments.sessions.size).toBe(1);
  });

  it('keeps a fresh page from being opened beside it', async ({ world }) => {
    const order = await placeOrder(world);
    const { orderId: id, trackingToken } = order;
    await world.database.payment.updateMany({ data: { status: 'EXPIRED', checkAt: null } });
    const resuming = await world.database.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "order" WHERE id = ${id}::uuid FOR UPDATE`;
      const resume = world.as(anonymous).checkout.resume.mutate({ trackingToken });
      await somebodyWaits(world);
      const at = world.clock.now();
      const paid = { status: 'PAID', intentId: 'pi_1', capturedAt: at };
      await tx.payment.updateMany({ where: { orderId: id }, data: paid });
      const confirmed = { status: 'CONFIRMED', paymentStatus: 'PAID', paidAt: at };
      await tx.order.update({ where: { id }, data: confirmed });
      return [resume] as const;
    });
    const [{ paymentUrl }] = await Promise.all(resuming);
    expect(paymentUrl).toContain(`/order/${trackingToken}`);
    expect(await world.database.payment.count()).toBe(1);
  });
});
