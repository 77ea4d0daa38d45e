import { randomUUID } from 'node:crypto';
import { paymentReceived, type PayloadOf } from '@pet/messaging';
import { expect } from 'vitest';
import type { PlaceOrderInput } from '../src/contract/checkout.ts';
import { eventually } from './eventually.ts';
import { aCustomer, type Client, type Customer, type OrderWorld } from './order-world.ts';

const destination = { countryCode: 'DE', regionCode: null };

/** What a customer in Leipzig sends at checkout for the cart as it is. */
export async function checkoutInput(
  client: Client,
  changes: Partial<PlaceOrderInput> = {},
): Promise<PlaceOrderInput> {
  const address = changes.address ?? {
    line1: 'Beispielweg 7',
    line2: null,
    postalCode: '04109',
    city: 'Leipzig',
    ...destination,
  };
  const { countryCode, regionCode } = address;
  const quoted = { countryCode, regionCode };
  const { receipt } = await client.checkout.quote.query({ destination: quoted });
  return {
    idempotencyKey: randomUUID(),
    contact: { email: 'anna@example.com', name: 'Anna Example', phone: null },
    address,
    expectedTotalMinor: receipt.totalMinor,
    acceptsTerms: true,
    ...changes,
  };
}

/** Puts a design into the cart and orders it. */
export async function placeOrder(
  world: OrderWorld,
  customer: Customer = aCustomer(world),
  quantity = 1,
) {
  const { versionId } = customer.design();
  await customer.client.cart.addLine.mutate({ versionId, quantity });
  const input = await checkoutInput(customer.client);
  const order = await customer.client.checkout.place.mutate(input);
  const { orderId, trackingToken } = order;
  return {
    ...order,
    input,
    customer,
    read: () => customer.client.get.query({ orderId }),
    track: () => world.as({ kind: 'anonymous' }).track.query({ trackingToken }),
  };
}
export type PlacedOrder = Awaited<ReturnType<typeof placeOrder>>;

/** What the webhook module tells of the payment of an order, apart from what the test changes. */
export function received(
  world: OrderWorld,
  order: PlacedOrder,
  changes: Partial<PayloadOf<typeof paymentReceived>> = {},
): PayloadOf<typeof paymentReceived> {
  const { sessionId } = world.payments.sessionOf(order.orderId);
  return {
    provider: 'stripe',
    providerEventId: `evt_${randomUUID()}`,
    sessionId,
    paymentIntentId: `pi_${sessionId}`,
    orderId: order.orderId,
    amountMinor: order.totalMinor,
    currency: order.currency,
    livemode: false,
    ...changes,
  };
}

/** Pays an order as the provider does and waits until that is settled; the bus must be started. */
export async function pay(world: OrderWorld, order: PlacedOrder): Promise<void> {
  world.payments.act(world.payments.sessionOf(order.orderId).sessionId, 'paid');
  await world.publish(paymentReceived, received(world, order), order.orderId);
  await eventually(async () => expect((await order.read()).status).toBe('CONFIRMED'));
}
