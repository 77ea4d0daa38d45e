import Stripe from 'stripe';
import { expect, test } from 'vitest';
import { connect, eventually, lineItem, sessionOf, startWorld } from './world.ts';

test('opens a session through the SDK and shows it with all that was sent', async () => {
  const { stripe, sandbox } = await startWorld();
  const session = await stripe.checkout.sessions.create(sessionOf());

  expect(session).toMatchObject({
    object: 'checkout.session',
    amount_total: 8_998,
    currency: 'usd',
    status: 'open',
    payment_status: 'unpaid',
    payment_intent: null,
    client_reference_id: 'HH-TEST1',
    customer_email: 'ada@example.com',
    metadata: { orderId: 'order-1' },
    url: `${sandbox.stripeUrl}/pay/${session.id}`,
  });
  expect(session.expires_at - session.created).toBe(24 * 60 * 60);
  expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ id: session.id });
  const items = await stripe.checkout.sessions.listLineItems(session.id);
  expect(items.data.map((item) => [item.description, item.amount_total])).toEqual([
    ['Trail harness, size M', 4_999],
    ['Leash', 3_999],
  ]);
});

test('a paid session has one captured charge and tells the shop in signed webhooks', async () => {
  const { stripe, shop, pay, ledger } = await startWorld();
  const { id } = await stripe.checkout.sessions.create(sessionOf());
  const paid = await pay(id);

  expect(paid).toMatchObject({ status: 200, body: { outcome: 'paid' } });
  expect(paid.body.redirectUrl).toBe(`http://127.0.0.1:3000/thanks?session=${id}`);
  await eventually(() =>
    expect(shop.types().sort()).toEqual(['checkout.session.completed', 'payment_intent.succeeded']),
  );
  expect(shop.refused).toEqual([]);
  expect((await ledger()).charges).toMatchObject([{ amount: 8_998, status: 'succeeded' }]);

  const session = await stripe.checkout.sessions.retrieve(id, {
    expand: ['payment_intent.latest_charge', 'line_items'],
  });
  expect(session).toMatchObject({
    status: 'complete',
    payment_status: 'paid',
    url: null,
    customer_details: { email: 'ada@example.com' },
    payment_intent: {
      status: 'succeeded',
      amount_received: 8_998,
      metadata: { orderId: 'order-1' },
      latest_charge: { captured: true, amount: 8_998, payment_method_details: { type: 'card' } },
    },
  });
  expect(session.line_items?.data).toHaveLength(2);
});

test('webhooks carry the object as it was at the event', async () => {
  const { stripe, shop, pay } = await startWorld();
  const { id } = await stripe.checkout.sessions.create(sessionOf());
  const { body } = await pay(id);
  await eventually(() => expect(shop.received).toHaveLength(2));
  const completed = shop.received.find(({ type }) => type === 'checkout.session.completed');

  expect(completed).toMatchObject({
    object: 'event',
    livemode: false,
    data: {
      object: {
        id,
        payment_status: 'paid',
        amount_total: 8_998,
        payment_intent: body.paymentIntent,
      },
    },
  });
  expect(await stripe.events.retrieve(completed?.id ?? '')).toMatchObject({ id: completed?.id });
});

test('a declined card leaves the session open, and the next card pays it', async () => {
  const { stripe, shop, pay, ledger } = await startWorld();
  const { id } = await stripe.checkout.sessions.create(sessionOf());

  expect(await pay(id, '4000 0000 0000 0002')).toMatchObject({
    status: 402,
    body: { outcome: 'declined', error: { code: 'card_declined' }, sessionStatus: 'open' },
  });
  const declined = await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] });
  expect(declined.payment_intent).toMatchObject({
    status: 'requires_payment_method',
    last_payment_error: { code: 'card_declined', decline_code: 'generic_decline' },
  });
  expect((await pay(id)).body.outcome).toBe('paid');
  expect((await ledger()).charges.map(({ status }) => status)).toEqual(['failed', 'succeeded']);
  await eventually(() => expect(shop.types()).toContain('payment_intent.payment_failed'));
});

test('a card that is no test card is declined', async () => {
  const { stripe, pay } = await startWorld();
  const { id } = await stripe.checkout.sessions.create(sessionOf());
  const refused = await pay(id, '4111111111111111');
  expect(refused).toMatchObject({
    status: 402,
    body: { error: { decline_code: 'test_mode_live_card' } },
  });
});

test('a slow card completes the session unpaid and pays it later', async () => {
  const { stripe, shop, pay, faults } = await startWorld();
  await faults({ slowPaymentMs: 50 });
  const { id } = await stripe.checkout.sessions.create(sessionOf());

  expect((await pay(id, 'slow')).body.outcome).toBe('processing');
  await eventually(() =>
    expect(shop.types()).toContain('checkout.session.async_payment_succeeded'),
  );
  const completed = shop.received.find(({ type }) => type === 'checkout.session.completed');
  expect(completed?.data.object).toMatchObject({ status: 'complete', payment_status: 'unpaid' });
  expect(shop.types()).toContain('payment_intent.succeeded');
  expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ payment_status: 'paid' });
});

test('a slow card can be refused later', async () => {
  const { stripe, shop, pay, faults, ledger } = await startWorld();
  await faults({ slowPaymentMs: 50 });
  const { id } = await stripe.checkout.sessions.create(sessionOf());
  await pay(id, 'slow_declined');

  await eventually(() => expect(shop.types()).toContain('checkout.session.async_payment_failed'));
  await eventually(() => expect(shop.types()).toContain('payment_intent.payment_failed'));
  expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({
    status: 'complete',
    payment_status: 'unpaid',
  });
  expect((await ledger()).charges).toMatchObject([{ status: 'failed' }]);
});

test('paying twice at once charges once', async () => {
  const { stripe, pay, ledger } = await startWorld();
  const { id } = await stripe.checkout.sessions.create(sessionOf());
  const tries = await Promise.all(Array.from({ length: 10 }, () => pay(id)));

  expect(tries.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
  expect((await ledger()).charges).toHaveLength(1);
});

test('an expired session cannot be paid and its expiry is told once', async () => {
  const { stripe, shop, pay, ledger } = await startWorld();
  const { id } = await stripe.checkout.sessions.create(sessionOf());
  const expired = await stripe.checkout.sessions.expire(id);

  expect(expired).toMatchObject({ status: 'expired', url: null });
  expect(await pay(id)).toMatchObject({ status: 409, body: { outcome: 'closed' } });
  await expect(stripe.checkout.sessions.expire(id)).rejects.toThrow(/status of expired/);
  await eventually(() => expect(shop.types()).toEqual(['checkout.session.expired']));
  expect((await ledger()).charges).toEqual([]);
});

test('lists sessions and events newest first, page by page', async () => {
  const { stripe, pay } = await startWorld();
  const created: string[] = [];
  for (let index = 0; index < 5; index += 1) {
    created.unshift((await stripe.checkout.sessions.create(sessionOf())).id);
  }
  const first = await stripe.checkout.sessions.list({ limit: 2 });
  expect(first).toMatchObject({ has_more: true });
  const all: string[] = [];
  for await (const session of stripe.checkout.sessions.list({ limit: 2 })) all.push(session.id);
  expect(all).toEqual(created);

  const { body } = await pay(created[0] ?? '');
  const byIntent = await stripe.checkout.sessions.list({ payment_intent: body.paymentIntent });
  expect(byIntent.data.map(({ id }) => id)).toEqual([created[0]]);
  const events = await stripe.events.list({ types: ['checkout.session.completed'] });
  expect(events.data).toHaveLength(1);
  const future = await stripe.events.list({ created: { gt: Math.floor(Date.now() / 1000) + 60 } });
  expect(future.data).toEqual([]);
});

test('refunds in parts up to the captured amount and never above', async () => {
  const { stripe, shop, pay, ledger } = await startWorld();
  const { id } = await stripe.checkout.sessions.create(sessionOf());
  const intent = (await pay(id)).body.paymentIntent;
  const refund = await stripe.refunds.create({ payment_intent: intent, amount: 4_000 });

  expect(refund).toMatchObject({ amount: 4_000, status: 'succeeded', payment_intent: intent });
  expect(await stripe.refunds.retrieve(refund.id)).toMatchObject({ id: refund.id });
  await expect(stripe.refunds.create({ payment_intent: intent, amount: 4_999 })).rejects.toThrow(
    /greater than unrefunded amount/,
  );
  await stripe.refunds.create({ payment_intent: intent });
  await expect(stripe.refunds.create({ payment_intent: intent })).rejects.toMatchObject({
    code: 'charge_already_refunded',
  });
  expect((await ledger()).charges).toMatchObject([{ amount: 8_998, amountRefunded: 8_998 }]);
  await eventually(() =>
    expect(shop.types().filter((type) => type === 'charge.refunded')).toHaveLength(2),
  );
});

test('an unpaid payment cannot be refunded', async () => {
  const { stripe, pay } = await startWorld();
  const { id } = await stripe.checkout.sessions.create(sessionOf());
  const intent = (await pay(id, 'declined')).body.paymentIntent;
  await expect(stripe.refunds.create({ payment_intent: intent })).rejects.toThrow(/not captured/);
});

test.each([
  ['no key form', 'forged', {}],
  ['a live key', 'sk_live_forged12345', {}],
  ['another key than the configured one', 'sk_test_forged', { apiKey: 'sk_test_the_one' }],
])('refuses %s', async (_case, key, options) => {
  const { sandbox } = await startWorld(options);
  const forged = connect(sandbox, key);
  await expect(forged.checkout.sessions.create(sessionOf())).rejects.toBeInstanceOf(
    Stripe.errors.StripeAuthenticationError,
  );
  const bare = await fetch(`${sandbox.stripeUrl}/v1/checkout/sessions`);
  expect(bare.status).toBe(401);
});

test.each([
  ['no lines', { line_items: [] }, 'line_items'],
  ['no success address', { success_url: '' }, 'success_url'],
  ['a script as address', { cancel_url: 'javascript:alert(1)' }, 'cancel_url'],
  ['an unknown parameter', { tip: 5 }, 'tip'],
  ['another mode', { mode: 'subscription' as const }, 'mode'],
  ['a life of a minute', { expires_at: Math.floor(Date.now() / 1000) + 60 }, 'expires_at'],
  [
    'a negative price',
    { line_items: [lineItem('x', -5)] },
    'line_items[0][price_data][unit_amount]',
  ],
  ['half a cent', { line_items: [lineItem('x', 99.5)] }, 'line_items[0][price_data][unit_amount]'],
  ['a stored price', { line_items: [{ price: 'price_1' }] }, 'line_items[0][price_data]'],
])('refuses a session with %s and names the parameter', async (_case, overrides, param) => {
  const { stripe } = await startWorld();
  await expect(
    stripe.checkout.sessions.create(
      sessionOf(overrides as Partial<Stripe.Checkout.SessionCreateParams>),
    ),
  ).rejects.toMatchObject({ type: 'StripeInvalidRequestError', statusCode: 400, param });
});

test('says in Stripe’s words what does not exist', async () => {
  const { stripe } = await startWorld();
  const missing = { statusCode: 404, code: 'resource_missing' };
  await expect(stripe.checkout.sessions.retrieve('cs_test_none')).rejects.toMatchObject(missing);
  await expect(stripe.paymentIntents.retrieve('pi_none')).rejects.toMatchObject(missing);
  await expect(stripe.refunds.create({ payment_intent: 'pi_none' })).rejects.toMatchObject(missing);
  await expect(stripe.events.retrieve('evt_none')).rejects.toMatchObject(missing);
  await expect(stripe.customers.create({})).rejects.toMatchObject({ statusCode: 404 });
});
