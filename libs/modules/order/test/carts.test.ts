import type { Actor } from '@pet/domain/user';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import { aCustomer, aMaker, anonymous, it } from './order-world.ts';

const manager: Actor = { kind: 'user', userId: 'mara', role: 'manager', guestId: null };
const draft = { base: { catalogueVersion: 1, priceBookVersion: 1 } };

describe.concurrent('a dry run on carts', () => {
  it('counts each open cart once, with all its pieces, and names what it could not sell', async ({
    world,
  }) => {
    const [anna, ben] = [aCustomer(world), aCustomer(world)];
    const plain = anna.design();
    await anna.client.cart.addLine.mutate({ versionId: plain.versionId, quantity: 3 });
    const lost = ben.design({ designName: 'Pip' });
    await ben.client.cart.addLine.mutate({ versionId: lost.versionId });
    world.builder.change(lost.versionId, { isOrderable: false });
    const emptied = aCustomer(world);
    const cart = await emptied.client.cart.addLine.mutate({
      versionId: emptied.design().versionId,
    });
    await emptied.client.cart.removeLine.mutate({ lineId: cart.lines[0]!.lineId });

    const { carts } = world.as(manager);
    const all = await carts.dryRun.mutate({ draft });
    expect(all).toMatchObject({
      tally: {
        seen: 2,
        dearer: 2,
        refused: 1,
        differenceMinor: 400,
        leastMinor: 100,
        mostMinor: 300,
      },
      currency: 'USD',
      next: null,
    });
    expect(all.examples.flatMap(({ refusals }) => refusals)).toEqual(['Pip: Sold out.']);
    const rest = await carts.dryRun.mutate({ draft, after: all.examples[0]!.cartId });
    expect(rest.tally.seen).toBe(1);

    world.builder.isDown = true;
    const failure = await failureOf(carts.dryRun.mutate({ draft }));
    expect(failure.code).toBe('ORDER_DESIGNS_UNAVAILABLE');
  });

  it('is for managers', async ({ world }) => {
    for (const actor of [anonymous, aMaker]) {
      const failure = await failureOf(world.as(actor).carts.dryRun.mutate({ draft }));
      expect([401, 403]).toContain(failure.status);
    }
  });
});
