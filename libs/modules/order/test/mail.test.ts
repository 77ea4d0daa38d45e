import { paymentFailed } from '@pet/messaging';
import { describe, expect } from 'vitest';
import { checkoutInput, pay, placeOrder, received } from './checkout-steps.ts';
import { eventually } from './eventually.ts';
import { aCustomer, it, WEB_URL } from './order-world.ts';

describe.concurrent('mail', () => {
  it('confirms a paid order with everything agreed, in text and HTML', async ({ world }) => {
    await world.bus.start();
    const order = await placeOrder(world, aCustomer(world), 2);
    await pay(world, order);
    await eventually(() => expect(world.mails).toHaveLength(1));
    const [mail] = world.mails;
    const { readyBy } = await order.read();
    const date = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
    expect(mail).toMatchObject({
      to: 'anna@example.com',
      subject: `Your order ${order.orderNumber} is confirmed`,
    });
    for (const body of [mail?.text, mail?.html]) {
      expect(body).toContain('2 × Bruno’s harness');
      expect(body).toContain(`${WEB_URL}/order/${order.trackingToken}`);
      expect(body).toContain(date.format(new Date(readyBy)));
      expect(body).toContain('cannot be sent back');
      expect(body).toMatch(/Total/);
    }
  });

  it('is the event’s own, so that a repeat carries the same id', async ({ world }) => {
    await world.bus.start();
    const order = await placeOrder(world);
    await pay(world, order);
    await eventually(() => expect(world.mails).toHaveLength(1));
    const event = await world.database.outboxEvent.findFirst({ where: { name: 'order.paid' } });
    expect(world.mails[0]?.messageId).toBe(event?.id);
  });

  it('that cannot be sent is kept and holds nothing else up', async ({ world }) => {
    await world.bus.start();
    world.setMailDown(true);
    const order = await placeOrder(world);
    await pay(world, order);
    expect((await order.read()).status).toBe('CONFIRMED');
    world.setMailDown(false);
    await eventually(() => expect(world.mails).toHaveLength(1));
  });

  it('shows what a person typed as text, whatever it looks like', async ({ world }) => {
    await world.bus.start();
    const { client, design } = aCustomer(world);
    const { versionId } = design({ designName: '<img src=x onerror=alert(1)>' });
    await client.cart.addLine.mutate({ versionId });
    const contact = { email: 'anna@example.com', name: '<b>Anna</b> & "co"', phone: null };
    const input = await checkoutInput(client, { contact });
    const placed = await client.checkout.place.mutate(input);
    const customer = { actor: { kind: 'anonymous' as const }, client, design };
    const read = () => client.get.query({ orderId: placed.orderId });
    await pay(world, { ...placed, input, customer, read, track: read });
    await eventually(() => expect(world.mails).toHaveLength(1));
    expect(world.mails[0]?.html).not.toMatch(/<b>|<img/);
    expect(world.mails[0]?.html).toContain('&lt;b&gt;Anna&lt;/b&gt; &amp; &quot;co&quot;');
  });

  it('tells of a refused payment while the order is unpaid, and of a cancellation', async ({
    world,
  }) => {
    await world.bus.start();
    const order = await placeOrder(world);
    const facts = received(world, order, { sessionId: null });
    await world.publish(paymentFailed, { ...facts, reason: 'Declined.' });
    await eventually(() => expect(world.mails[0]?.subject).toMatch(/did not go through/));
    await world.publish(paymentFailed, {
      ...facts,
      providerEventId: 'evt_again',
      reason: 'Declined.',
    });
    await order.customer.client.cancel.mutate({ orderId: order.orderId });
    await eventually(() => expect(world.mails.at(-1)?.subject).toMatch(/is cancelled/));
    expect(world.mails).toHaveLength(2);
  });
});
