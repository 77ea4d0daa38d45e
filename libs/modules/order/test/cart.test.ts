import { randomUUID } from 'node:crypto';
import { calculatePrice } from '@pet/domain/builder';
import { catalogueV2, priceBookV1 } from '@pet/domain/builder/data';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import { aCustomer, anonymous, it } from './order-world.ts';
import { aConfig } from './stand-in-builder.ts';

const dearer = (versionId: string, byMinor: number) => {
  const receipt = calculatePrice(aConfig(), priceBookV1, catalogueV2);
  return [versionId, { receipt: { ...receipt, unitMinor: receipt.unitMinor + byMinor } }] as const;
};

describe.concurrent('the cart', () => {
  it('is empty for somebody who never put anything into it', async ({ world }) => {
    for (const client of [world.as(anonymous), aCustomer(world).client]) {
      expect(await client.cart.get.query()).toEqual({
        cartId: null,
        lines: [],
        itemCount: 0,
        subtotalMinor: 0,
        currency: 'USD',
        hasPriceChange: false,
        isOrderable: false,
      });
    }
  });

  it('adds up the same version and keeps two personalisations of one design apart', async ({
    world,
  }) => {
    const anna = aCustomer(world);
    const plain = anna.design();
    const named = anna.design({ designId: plain.designId });
    await anna.client.cart.addLine.mutate({ versionId: plain.versionId });
    await anna.client.cart.addLine.mutate({ versionId: named.versionId });
    const cart = await anna.client.cart.addLine.mutate({ versionId: plain.versionId, quantity: 2 });
    expect(cart.lines.map(({ versionId, quantity }) => [versionId, quantity])).toEqual([
      [plain.versionId, 3],
      [named.versionId, 1],
    ]);
    expect(cart.itemCount).toBe(4);
    expect(cart.subtotalMinor).toBe(4 * plain.receipt.unitMinor);
    expect(await anna.client.cart.get.query()).toEqual(cart);
  });

  it('tells of each addition once, with the cart', async ({ world }) => {
    const anna = aCustomer(world);
    const { versionId } = anna.design();
    const { cartId } = await anna.client.cart.addLine.mutate({ versionId, quantity: 2 });
    expect(await world.published()).toEqual([
      {
        name: 'cart.line_added',
        aggregateId: cartId,
        payload: { cartId, versionId, quantity: 2 },
      },
    ]);
  });

  it('takes up to 20 of a design and refuses the one above without losing the others', async ({
    world,
  }) => {
    const { client, design } = aCustomer(world);
    const { versionId } = design();
    await client.cart.addLine.mutate({ versionId, quantity: 20 });
    expect(await failureOf(client.cart.addLine.mutate({ versionId }))).toMatchObject({
      code: 'ORDER_QUANTITY_TOO_HIGH',
      status: 422,
      facts: { quantityMax: 20 },
    });
    expect((await client.cart.get.query()).itemCount).toBe(20);
  });

  it('takes up to 50 designs', async ({ world }) => {
    const { client, design } = aCustomer(world);
    for (let count = 0; count < 50; count += 1) {
      await client.cart.addLine.mutate({ versionId: design().versionId });
    }
    expect(
      await failureOf(client.cart.addLine.mutate({ versionId: design().versionId })),
    ).toMatchObject({ code: 'ORDER_CART_FULL', facts: { linesMax: 50 } });
    expect((await client.cart.get.query()).lines).toHaveLength(50);
  });

  it('loses none of ten additions at once and makes one cart', async ({ world }) => {
    const { client, design } = aCustomer(world);
    const same = design().versionId;
    const ids = Array.from({ length: 10 }, (_, index) => (index % 2 ? same : design().versionId));
    await Promise.all(ids.map((versionId) => client.cart.addLine.mutate({ versionId })));
    const cart = await client.cart.get.query();
    expect(cart.itemCount).toBe(10);
    expect(cart.lines).toHaveLength(6);
    expect(await world.database.cart.count()).toBe(1);
  });

  it('refuses the design of a stranger like one that does not exist, and takes a shared one', async ({
    world,
  }) => {
    const [anna, ben] = [aCustomer(world), aCustomer(world)];
    const strangers = anna.design().versionId;
    for (const versionId of [strangers, randomUUID()]) {
      expect(await failureOf(ben.client.cart.addLine.mutate({ versionId }))).toMatchObject({
        code: 'ORDER_DESIGN_NOT_FOUND',
        status: 404,
      });
    }
    const shared = anna.design({ isShared: true }).versionId;
    expect((await ben.client.cart.addLine.mutate({ versionId: shared })).itemCount).toBe(1);
  });

  it('changes quantity, takes lines out, and touches no line of another cart', async ({
    world,
  }) => {
    const [anna, ben] = [aCustomer(world), aCustomer(world)];
    const annas = await anna.client.cart.addLine.mutate({ versionId: anna.design().versionId });
    await ben.client.cart.addLine.mutate({ versionId: ben.design().versionId });
    const lineId = annas.lines[0]?.lineId ?? '';
    const calls = [
      () => ben.client.cart.updateLine.mutate({ lineId, quantity: 9 }),
      () => ben.client.cart.removeLine.mutate({ lineId }),
      () => ben.client.cart.removeLine.mutate({ lineId: randomUUID() }),
      () => aCustomer(world).client.cart.removeLine.mutate({ lineId }),
    ];
    for (const call of calls) {
      expect(await failureOf(call())).toMatchObject({ code: 'ORDER_LINE_NOT_FOUND', status: 404 });
    }
    expect((await anna.client.cart.updateLine.mutate({ lineId, quantity: 4 })).itemCount).toBe(4);
    expect((await anna.client.cart.removeLine.mutate({ lineId })).lines).toEqual([]);
    expect((await ben.client.cart.get.query()).itemCount).toBe(1);
  });

  it('puts an edited version in a line’s place, and joins it with a line that has it', async ({
    world,
  }) => {
    const { client, design } = aCustomer(world);
    const [first, second] = [design(), design()];
    await client.cart.addLine.mutate({ versionId: first.versionId, quantity: 2 });
    const both = await client.cart.addLine.mutate({ versionId: second.versionId, quantity: 3 });
    const [line] = both.lines;
    const edited = design({ designId: first.designId });
    const replaced = await client.cart.updateLine.mutate({
      lineId: line?.lineId ?? '',
      versionId: edited.versionId,
    });
    expect(replaced.lines.map(({ versionId, quantity }) => [versionId, quantity])).toEqual([
      [edited.versionId, 2],
      [second.versionId, 3],
    ]);
    const joined = await client.cart.updateLine.mutate({
      lineId: line?.lineId ?? '',
      versionId: second.versionId,
    });
    expect(joined.lines.map(({ versionId, quantity }) => [versionId, quantity])).toEqual([
      [second.versionId, 5],
    ]);
  });

  it('shows a changed price beside the old one until the customer accepts it', async ({
    world,
  }) => {
    const { client, design } = aCustomer(world);
    const { versionId, receipt } = design();
    await client.cart.addLine.mutate({ versionId });
    world.builder.change(...dearer(versionId, 500));
    const cart = await client.cart.get.query();
    expect(cart.lines[0]).toMatchObject({
      unitMinor: receipt.unitMinor + 500,
      previousUnitMinor: receipt.unitMinor,
    });
    expect(cart.hasPriceChange).toBe(true);
    const accepted = await client.cart.acceptPrices.mutate();
    expect(accepted.hasPriceChange).toBe(false);
    expect(accepted.lines[0]?.previousUnitMinor).toBeNull();
  });

  it('says which line cannot be made, and why', async ({ world }) => {
    const { client, design } = aCustomer(world);
    const { versionId } = design();
    await client.cart.addLine.mutate({ versionId });
    const remarks = ['20 mm hardware does not hold a 45 kg dog – choose 25 mm'];
    world.builder.change(versionId, { isOrderable: false, remarks });
    const cart = await client.cart.get.query();
    expect(cart.isOrderable).toBe(false);
    expect(cart.lines[0]).toMatchObject({ isOrderable: false, remarks });
  });

  it('answers 503 and keeps everything while the builder is down', async ({ world }) => {
    const { client, design } = aCustomer(world);
    const { versionId } = design();
    await client.cart.addLine.mutate({ versionId });
    world.builder.isDown = true;
    expect(await failureOf(client.cart.get.query())).toMatchObject({
      code: 'ORDER_DESIGNS_UNAVAILABLE',
      status: 503,
    });
    world.builder.isDown = false;
    expect((await client.cart.get.query()).itemCount).toBe(1);
  });

  it('is for guests and users, not for nobody', async ({ world }) => {
    const { design } = aCustomer(world);
    const call = world.as(anonymous).cart.addLine.mutate({ versionId: design().versionId });
    expect(await failureOf(call)).toMatchObject({ code: 'RPC_SIGN_IN_REQUIRED', status: 401 });
  });
});
