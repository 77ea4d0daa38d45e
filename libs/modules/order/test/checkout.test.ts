import { randomUUID } from 'node:crypto';
import { catalogueV2 } from '@pet/domain/builder/data';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import { checkoutInput, placeOrder } from './checkout-steps.ts';
import { aCustomer, anonymous, it, WEB_URL } from './order-world.ts';

describe.concurrent('checkout', () => {
  it('places one order with everything frozen, before any money moves', async ({ world }) => {
    const order = await placeOrder(world, aCustomer(world), 2);
    expect(order.orderNumber).toMatch(/^HH-[2-9A-HJKMNP-TV-Z]{9}$/);
    expect(order.paymentUrl).toMatch(/^https:\/\/pay\.example\//);
    const read = await order.read();
    expect(read).toMatchObject({
      orderId: order.orderId,
      status: 'PENDING',
      paymentStatus: 'AWAITING',
      canPay: true,
      canCancel: true,
      shipTo: { city: 'Leipzig', countryCode: 'DE' },
      shipment: null,
    });
    expect(read.receipt.totalMinor).toBe(order.totalMinor);
    expect(read.lines[0]?.quantity).toBe(2);
    expect(read.timeline.map(({ code }) => code)).toEqual(['received']);
    expect(read.steps.map(({ reachedAt }) => reachedAt !== null)).toEqual([
      true,
      ...Array<boolean>(7).fill(false),
    ]);
    expect((await world.published()).map(({ name }) => name)).toEqual([
      'cart.line_added',
      'order.placed',
    ]);
    expect((await order.customer.client.cart.get.query()).lines).toEqual([]);
  });

  it('asks the provider for exactly the total, on the order’s own page', async ({ world }) => {
    const order = await placeOrder(world, aCustomer(world), 3);
    const { request, amountMinor } = world.payments.sessionOf(order.orderId);
    expect(amountMinor).toBe(order.totalMinor);
    expect(request).toMatchObject({
      orderId: order.orderId,
      orderNumber: order.orderNumber,
      email: 'anna@example.com',
      successUrl: `${WEB_URL}/order/${order.trackingToken}?paid=1`,
      cancelUrl: `${WEB_URL}/order/${order.trackingToken}?paid=0`,
    });
  });

  it('gives the same order to the same key and request, one after another and at once', async ({
    world,
  }) => {
    const { client, design } = aCustomer(world);
    await client.cart.addLine.mutate({ versionId: design().versionId });
    const input = await checkoutInput(client);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => client.checkout.place.mutate(input)),
    );
    answers.push(await client.checkout.place.mutate(input));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await world.database.order.count()).toBe(1);
    expect(world.payments.sessions.size).toBe(1);
    const placed = (await world.published()).filter(({ name }) => name === 'order.placed');
    expect(placed).toHaveLength(1);
  });

  it('orders one cart once, whatever keys come at the same time', async ({ world }) => {
    const { client, design } = aCustomer(world);
    await client.cart.addLine.mutate({ versionId: design().versionId });
    const input = await checkoutInput(client);
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, () =>
        client.checkout.place.mutate({ ...input, idempotencyKey: randomUUID() }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await world.database.order.count()).toBe(1);
  });

  it('refuses a key that is used again for something else', async ({ world }) => {
    const order = await placeOrder(world);
    const other = { ...order.input, contact: { ...order.input.contact, name: 'Somebody Else' } };
    expect(await failureOf(order.customer.client.checkout.place.mutate(other))).toMatchObject({
      code: 'ORDER_IDEMPOTENCY_CONFLICT',
      status: 422,
    });
  });

  it('lets two customers use the same key', async ({ world }) => {
    const first = await placeOrder(world);
    const ben = aCustomer(world);
    await ben.client.cart.addLine.mutate({ versionId: ben.design().versionId });
    const { idempotencyKey } = first.input;
    const second = await ben.client.checkout.place.mutate(
      await checkoutInput(ben.client, { idempotencyKey }),
    );
    expect(second.orderId).not.toBe(first.orderId);
  });

  it('ignores no change of price: another total than the customer saw is refused with both', async ({
    world,
  }) => {
    const { client, design } = aCustomer(world);
    const version = design();
    await client.cart.addLine.mutate({ versionId: version.versionId });
    const input = await checkoutInput(client);
    const cheat = client.checkout.place.mutate({ ...input, expectedTotalMinor: 1 });
    expect(await failureOf(cheat)).toMatchObject({
      code: 'ORDER_PRICE_CHANGED',
      status: 409,
      facts: { expectedTotalMinor: 1, totalMinor: input.expectedTotalMinor },
    });
    const receipt = { ...version.receipt, unitMinor: version.receipt.unitMinor + 100 };
    world.builder.change(version.versionId, { receipt });
    const { receipt: quoted } = await client.checkout.quote.query({
      destination: { countryCode: 'DE' },
    });
    const unaccepted = { ...input, expectedTotalMinor: quoted.totalMinor };
    expect(await failureOf(client.checkout.place.mutate(unaccepted))).toMatchObject({
      code: 'ORDER_PRICE_CHANGED',
    });
    await client.cart.acceptPrices.mutate();
    await client.checkout.place.mutate(unaccepted);
    expect(await world.database.order.count()).toBe(1);
  });

  it('keeps price and design of the moment of ordering when both change later', async ({
    world,
  }) => {
    const customer = aCustomer(world);
    const version = customer.design();
    await customer.client.cart.addLine.mutate({ versionId: version.versionId });
    const input = await checkoutInput(customer.client);
    const { orderId } = await customer.client.checkout.place.mutate(input);
    world.builder.change(version.versionId, {
      designName: 'Another name',
      receipt: { ...version.receipt, unitMinor: 1 },
    });
    const [line] = (await customer.client.get.query({ orderId })).lines;
    expect(line).toMatchObject({
      designName: version.designName,
      designHash: version.designHash,
      unitMinor: version.receipt.unitMinor,
      config: version.config,
    });
  });

  it('makes the cut sheet of a colour that has just come into the catalogue', async ({ world }) => {
    const { client, design } = aCustomer(world);
    const { versionId, config } = design();
    const colours = catalogueV2.colours.filter(({ id }) => id !== config.colourId);
    world.builder.catalogue = { ...catalogueV2, colours };
    await client.cart.addLine.mutate({ versionId });
    const input = await checkoutInput(client);
    world.builder.catalogue = catalogueV2;
    await client.checkout.place.mutate(input);
    const [line] = await world.database.orderLine.findMany();
    const name = catalogueV2.colours.find(({ id }) => id === config.colourId)?.name;
    expect(line?.cutSheet).toMatchObject({
      materials: expect.arrayContaining([{ label: 'Colour', value: name }]),
    });
  });

  it('refuses an empty cart and a line that cannot be made', async ({ world }) => {
    const { client, design } = aCustomer(world);
    const destination = { countryCode: 'DE', regionCode: null };
    expect(await failureOf(client.checkout.quote.query({ destination }))).toMatchObject({
      code: 'ORDER_CART_EMPTY',
      status: 422,
    });
    const { versionId } = design();
    await client.cart.addLine.mutate({ versionId });
    const input = await checkoutInput(client);
    world.builder.change(versionId, { isOrderable: false, remarks: ['Too heavy.'] });
    expect(await failureOf(client.checkout.place.mutate(input))).toMatchObject({
      code: 'ORDER_LINE_NOT_ORDERABLE',
      status: 422,
    });
    expect(await world.database.order.count()).toBe(0);
  });

  it('refuses to order a cart that changed between price and order', async ({ world }) => {
    const { client, design } = aCustomer(world);
    await client.cart.addLine.mutate({ versionId: design().versionId });
    const input = await checkoutInput(client);
    const [order] = await Promise.allSettled([
      client.checkout.place.mutate(input),
      client.cart.addLine.mutate({ versionId: design().versionId }),
    ]);
    const [stored] = await world.database.order.findMany({ include: { lines: true } });
    if (order.status === 'fulfilled') expect(stored?.lines).toHaveLength(1);
    else expect(stored).toBeUndefined();
  });

  it('keeps the order when the payment page cannot be opened, and opens it for the repeat', async ({
    world,
  }) => {
    const { client, design } = aCustomer(world);
    await client.cart.addLine.mutate({ versionId: design().versionId });
    const input = await checkoutInput(client);
    world.payments.isDown = true;
    const failure = await failureOf(client.checkout.place.mutate(input));
    expect(failure).toMatchObject({ code: 'ORDER_PAYMENT_PROVIDER_UNAVAILABLE', status: 503 });
    const { orderId } = (await client.list.query({})).items[0] ?? {};
    expect(failure.facts).toMatchObject({ orderId });
    world.payments.isDown = false;
    const order = await client.checkout.place.mutate(input);
    expect(order.orderId).toBe(orderId);
    expect(order.paymentUrl).toMatch(/^https:\/\/pay\.example\//);
  });

  it('opens no second page when only the provider’s answer was lost', async ({ world }) => {
    const { client, design } = aCustomer(world);
    await client.cart.addLine.mutate({ versionId: design().versionId });
    const input = await checkoutInput(client);
    world.payments.loseAnswers = 1;
    await failureOf(client.checkout.place.mutate(input));
    await client.checkout.place.mutate(input);
    expect(world.payments.sessions.size).toBe(1);
  });

  it('stores the terms of each line: bespoke goods stay, presets may go back', async ({
    world,
  }) => {
    const { client, design } = aCustomer(world);
    await client.cart.addLine.mutate({ versionId: design().versionId });
    await client.cart.addLine.mutate({ versionId: design({ isPreset: true }).versionId });
    const quote = await client.checkout.quote.query({ destination: { countryCode: 'DE' } });
    const { orderId } = await client.checkout.place.mutate(await checkoutInput(client));
    const { lines } = await client.get.query({ orderId });
    expect(lines.map(({ terms }) => /within 14 days/.test(terms))).toEqual([false, true]);
    expect(quote.terms.map(({ text }) => text)).toEqual(lines.map(({ terms }) => terms));
  });

  it('says in the timeline when import taxes are not part of the price', async ({ world }) => {
    const { client, design } = aCustomer(world);
    await client.cart.addLine.mutate({ versionId: design().versionId });
    const address = {
      line1: '1 Test Street',
      line2: null,
      postalCode: '100-0001',
      city: 'Tokyo',
      regionCode: null,
      countryCode: 'JP',
    };
    const input = await checkoutInput(client, { address });
    const { orderId } = await client.checkout.place.mutate(input);
    const order = await client.get.query({ orderId });
    expect(order.receipt.taxHandling).toBe('manual');
    expect(order.timeline.map(({ code }) => code)).toContain('tax_manual');
  });

  it('is not for nobody', async ({ world }) => {
    const order = await placeOrder(world);
    const nobody = world.as(anonymous);
    expect(await failureOf(nobody.checkout.place.mutate(order.input))).toMatchObject({
      code: 'RPC_SIGN_IN_REQUIRED',
    });
  });
});
