import { randomUUID } from 'node:crypto';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import { checkoutInput } from './checkout-steps.ts';
import { somebodyWaits } from './locks.ts';
import { aCustomer, aGuest, aUser, it, type Customer } from './order-world.ts';

const add = ({ client, design }: Customer) =>
  client.cart.addLine.mutate({ versionId: design().versionId });

/** Fills the open cart of a customer with this many lines. */
async function fill(customer: Customer, count: number): Promise<void> {
  for (let line = 0; line < count; line += 1) await add(customer);
}

describe.concurrent('a cart', () => {
  it('holds no 51st line, though two windows add the last one at once', async ({ world }) => {
    const customer = aCustomer(world);
    await fill(customer, 49);
    const adding = await world.database.$transaction(async (tx) => {
      await tx.cart.updateMany({ data: { revision: { increment: 0 } } });
      const both = [add(customer), add(customer)] as const;
      await somebodyWaits(world);
      return both;
    });
    const results = await Promise.allSettled(adding);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await failureOf(add(customer))).toMatchObject({ code: 'ORDER_CART_FULL' });
    expect(await world.database.cartLine.count()).toBe(50);
  });

  it('holds no 51st line after a sign-in: the user’s own stay', async ({ world }) => {
    const [userId, guestId] = [randomUUID(), randomUUID()];
    const guest = aCustomer(world, aGuest(guestId));
    const user = aCustomer(world, aUser(userId, guestId));
    await fill(guest, 2);
    await fill(aCustomer(world, aUser(userId)), 49);
    expect((await user.client.cart.get.query()).lines).toHaveLength(50);
    expect(await failureOf(add(user))).toMatchObject({ code: 'ORDER_CART_FULL' });
    expect((await user.client.cart.get.query()).lines).toHaveLength(50);
  });

  it('that a guest fills while the user orders is left for the next order', async ({ world }) => {
    const [userId, guestId] = [randomUUID(), randomUUID()];
    const guest = aCustomer(world, aGuest(guestId));
    const user = aCustomer(world, aUser(userId, guestId));
    await add(user);
    const input = await checkoutInput(user.client);
    const [placing] = await world.database.$transaction(async (tx) => {
      // The carts are handed over by now; the order is not begun yet.
      await tx.$executeRaw`LOCK TABLE "order" IN ACCESS EXCLUSIVE MODE`;
      const place = user.client.checkout.place.mutate(input);
      await somebodyWaits(world);
      await add(guest);
      return [place] as const;
    });
    await placing;
    expect(await world.database.orderLine.count()).toBe(1);
    expect((await user.client.cart.get.query()).lines).toHaveLength(1);
    await user.client.checkout.place.mutate(await checkoutInput(user.client));
    expect(await world.database.orderLine.count()).toBe(2);
    expect((await user.client.cart.get.query()).lines).toEqual([]);
  });
});
