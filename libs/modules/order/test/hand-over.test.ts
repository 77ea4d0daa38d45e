import { randomUUID } from 'node:crypto';
import { userSignedIn } from '@pet/messaging';
import { describe, expect } from 'vitest';
import { checkoutInput, placeOrder } from './checkout-steps.ts';
import { eventually } from './eventually.ts';
import { aCustomer, aGuest, aUser, it, type OrderWorld } from './order-world.ts';

/** A guest and the user that they turn out to be, before and after the hand-over. */
function aPerson(world: OrderWorld) {
  const [userId, guestId] = [randomUUID(), randomUUID()];
  return {
    asGuest: aCustomer(world, aGuest(guestId)),
    asBoth: world.as(aUser(userId, guestId)),
    asUser: aCustomer(world, aUser(userId)),
    signIn: () => world.publish(userSignedIn, { userId, guestId }),
  };
}

describe.concurrent('signing in', () => {
  it('shows both carts as one before the hand-over, and the same after it', async ({ world }) => {
    const { asGuest, asBoth, asUser, signIn } = aPerson(world);
    const shared = asGuest.design({ isShared: true }).versionId;
    await asGuest.client.cart.addLine.mutate({ versionId: shared, quantity: 2 });
    const guestsOwn = asGuest.design().versionId;
    await asGuest.client.cart.addLine.mutate({ versionId: guestsOwn });
    await asUser.client.cart.addLine.mutate({ versionId: shared, quantity: 3 });
    const before = await asBoth.cart.get.query();
    expect(before.lines.map(({ versionId, quantity }) => [versionId, quantity])).toEqual([
      [shared, 5],
      [guestsOwn, 1],
    ]);
    await world.bus.start();
    await signIn();
    await signIn();
    await eventually(async () => expect((await asUser.client.cart.get.query()).itemCount).toBe(6));
    const after = await asUser.client.cart.get.query();
    expect(after.lines.map(({ lineId }) => lineId).toSorted()).toEqual(
      before.lines.map(({ lineId }) => lineId).toSorted(),
    );
    expect((await asGuest.client.cart.get.query()).lines).toEqual([]);
  });

  it('adds up to what a cart may hold, not more', async ({ world }) => {
    const { asGuest, asBoth, asUser } = aPerson(world);
    const versionId = asGuest.design({ isShared: true }).versionId;
    await asGuest.client.cart.addLine.mutate({ versionId, quantity: 15 });
    await asUser.client.cart.addLine.mutate({ versionId, quantity: 15 });
    expect((await asBoth.cart.get.query()).itemCount).toBe(20);
    await asBoth.cart.acceptPrices.mutate();
    const other = asGuest.design().versionId;
    expect((await asBoth.cart.addLine.mutate({ versionId: other })).itemCount).toBe(21);
  });

  it('keeps the price that was agreed: the guest’s custom price does not change by signing in', async ({
    world,
  }) => {
    const { asGuest, asBoth, signIn } = aPerson(world);
    const version = asGuest.design();
    await asGuest.client.cart.addLine.mutate({ versionId: version.versionId });
    const before = await asGuest.client.cart.get.query();
    await world.bus.start();
    await signIn();
    await eventually(async () => {
      const after = await asBoth.cart.get.query();
      expect(after.lines).toEqual(before.lines);
      expect(
        await world.database.cart.count({ where: { ownerKey: { startsWith: 'user:' } } }),
      ).toBe(1);
    });
  });

  it('takes the guest’s cart at the first write, without waiting for the event', async ({
    world,
  }) => {
    const { asGuest, asBoth } = aPerson(world);
    await asGuest.client.cart.addLine.mutate({ versionId: asGuest.design().versionId });
    const { cart } = asBoth;
    const lineId = (await cart.get.query()).lines[0]?.lineId ?? '';
    expect((await cart.updateLine.mutate({ lineId, quantity: 7 })).itemCount).toBe(7);
  });

  it('gives the same order to a key that the guest used before signing in', async ({ world }) => {
    const { asGuest, asBoth } = aPerson(world);
    const order = await placeOrder(world, asGuest);
    const again = await asBoth.checkout.place.mutate(order.input);
    expect(again.orderId).toBe(order.orderId);
  });

  it('orders the guest’s cart as the user', async ({ world }) => {
    const { asGuest, asBoth, asUser } = aPerson(world);
    await asGuest.client.cart.addLine.mutate({ versionId: asGuest.design().versionId });
    const { orderId } = await asBoth.checkout.place.mutate(await checkoutInput(asBoth));
    expect((await asUser.client.get.query({ orderId })).orderId).toBe(orderId);
  });

  it('hands the guest’s orders over', async ({ world }) => {
    const { asGuest, asUser, asBoth, signIn } = aPerson(world);
    const { orderId } = await placeOrder(world, asGuest);
    expect((await asBoth.list.query({})).items).toHaveLength(1);
    await world.bus.start();
    await signIn();
    await eventually(async () =>
      expect((await asUser.client.list.query({})).items).toMatchObject([{ orderId }]),
    );
    expect((await asGuest.client.list.query({})).items).toEqual([]);
  });

  it('hands one cart over once when event and write come together', async ({ world }) => {
    await world.bus.start();
    const { asGuest, asBoth, asUser, signIn } = aPerson(world);
    const versionId = asGuest.design({ isShared: true }).versionId;
    await asGuest.client.cart.addLine.mutate({ versionId, quantity: 2 });
    await asUser.client.cart.addLine.mutate({ versionId, quantity: 1 });
    await Promise.all([
      signIn(),
      ...Array.from({ length: 5 }, () => asBoth.cart.addLine.mutate({ versionId })),
    ]);
    await eventually(async () => expect((await asUser.client.cart.get.query()).itemCount).toBe(8));
  });
});
