import { randomUUID } from 'node:crypto';
import { fakeClock } from '@pet/messaging';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import { limitCheckouts } from '../src/checkout/limit-checkouts.ts';
import { checkoutInput, placeOrder } from './checkout-steps.ts';
import { aCustomer, anonymous, it } from './order-world.ts';

describe.concurrent('checkout', () => {
  it('may be tried ten times in a minute by one customer, at once or not', async ({ world }) => {
    const { client, design } = aCustomer(world);
    await client.cart.addLine.mutate({ versionId: design().versionId });
    const input = await checkoutInput(client);
    const tries = Array.from({ length: 12 }, () => client.checkout.place.mutate(input));
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(await failureOf(client.checkout.place.mutate(input))).toMatchObject({
      code: 'ORDER_TOO_MANY_ATTEMPTS',
      status: 429,
      facts: { retryAfterSeconds: 60 },
    });
    await world.clock.advance(60_000);
    await client.checkout.place.mutate(input);
    await placeOrder(world);
  });

  it('asks the provider for one order ten times in a minute, whoever holds its link', async ({
    world,
  }) => {
    const { trackingToken } = await placeOrder(world);
    const resume = () => world.as(anonymous).checkout.resume.mutate({ trackingToken });
    for (let count = 0; count < 10; count += 1) await resume();
    expect((await failureOf(resume())).code).toBe('ORDER_TOO_MANY_ATTEMPTS');
  });

  it('may be tried thirty times in a minute from one network', async ({ world }) => {
    const checkoutLimits = { perCustomerMax: 10, perAddressMax: 30 };
    const deps = { database: world.database, clock: fakeClock(), checkoutLimits };
    const from = (ip: string) => limitCheckouts(deps, { subject: randomUUID(), ip });
    for (let count = 0; count < 30; count += 1) await from(`2001:db8::${count}`);
    await expect(from('2001:db8::ffff')).rejects.toMatchObject({ status: 429 });
    await from('2001:db8:1::1');
  });
});
