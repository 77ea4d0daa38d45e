import { expect, test } from 'vitest';
import { connect, eventually, postJson, sessionOf, startWorld } from './world.ts';

const paidEvents = ['checkout.session.completed', 'payment_intent.succeeded'];

test('duplicates send the same event more than once', async () => {
  const { stripe, shop, pay, faults, ledger } = await startWorld();
  await faults({ duplicate: 2 });
  await pay((await stripe.checkout.sessions.create(sessionOf())).id);

  await eventually(() => expect(shop.received).toHaveLength(6));
  expect(new Set(shop.received.map(({ id }) => id)).size).toBe(2);
  await eventually(async () =>
    expect((await ledger()).deliveries).toMatchObject([
      { status: 'delivered', copiesDelivered: 3 },
      { status: 'delivered', copiesDelivered: 3 },
    ]),
  );
});

test('delayed events arrive late, and not before their time', async () => {
  const { stripe, shop, pay, faults } = await startWorld();
  await faults({ delayMs: 300 });
  const { id } = await stripe.checkout.sessions.create(sessionOf());
  const paidAt = performance.now();
  await pay(id);
  await eventually(() => expect(shop.received).toHaveLength(2));
  expect(performance.now() - paidAt).toBeGreaterThanOrEqual(295);
});

test('reordered events arrive newest first', async () => {
  const { stripe, shop, pay, faults } = await startWorld();
  await faults({ reorder: true, slowPaymentMs: 100 });
  await pay((await stripe.checkout.sessions.create(sessionOf())).id, 'slow');

  await eventually(() => expect(shop.received).toHaveLength(3));
  expect(shop.types()).toEqual([
    'checkout.session.async_payment_succeeded',
    'payment_intent.succeeded',
    'checkout.session.completed',
  ]);
});

test('events are under way one at a time when told to', async () => {
  const { stripe, shop, pay, faults, ledger } = await startWorld();
  await faults({ atOnceMax: 1 });
  shop.answerAfter(20);
  for (let count = 0; count < 4; count += 1) {
    await pay((await stripe.checkout.sessions.create(sessionOf())).id);
  }
  await eventually(() => expect(shop.received).toHaveLength(8));
  expect(shop.received.map(({ id }) => id)).toEqual((await ledger()).events.map(({ id }) => id));
  expect(shop.mostAtOnce()).toBe(1);
});

test('lost events are counted down, stay away, and come when told to', async () => {
  const { sandbox, stripe, shop, pay, faults, ledger } = await startWorld();
  await faults({ lose: 1 });
  await pay((await stripe.checkout.sessions.create(sessionOf())).id);

  await eventually(() => expect(shop.types()).toEqual(['checkout.session.completed']));
  expect((await ledger()).deliveries.map(({ status }) => status)).toContain('lost');
  const undelivered = await stripe.events.list({ delivery_success: false });
  expect(undelivered.data.map(({ type }) => type)).toEqual(['payment_intent.succeeded']);

  await postJson(`${sandbox.stripeUrl}/_sandbox/deliver-lost`, {});
  await eventually(() => expect(shop.types().sort()).toEqual(paidEvents));
});

test('all events are lost until told otherwise', async () => {
  const { stripe, shop, pay, faults, ledger } = await startWorld();
  await faults({ lose: 'all' });
  for (let index = 0; index < 3; index += 1) {
    await pay((await stripe.checkout.sessions.create(sessionOf())).id);
  }
  expect((await ledger()).deliveries.map(({ status }) => status)).toEqual(
    Array<string>(6).fill('lost'),
  );
  expect(shop.received).toEqual([]);
});

test('a refused webhook is tried again until it is taken', async () => {
  const { stripe, shop, pay, ledger } = await startWorld();
  shop.answerWith(500);
  await pay((await stripe.checkout.sessions.create(sessionOf())).id);
  await eventually(async () =>
    expect((await ledger()).deliveries).toMatchObject([{ attempts: 1 }, { attempts: 1 }]),
  );
  shop.answerWith(200);
  await eventually(() => expect(shop.types().sort()).toEqual(paidEvents));
});

test('a redirect is no acknowledgement', async () => {
  const { stripe, shop, pay, ledger } = await startWorld();
  shop.answerWith(302);
  await pay((await stripe.checkout.sessions.create(sessionOf())).id);
  await eventually(async () =>
    expect((await ledger()).deliveries).toMatchObject([
      { status: 'pending', lastAnswer: '302' },
      { status: 'pending', lastAnswer: '302' },
    ]),
  );
});

test('any event can be sent again by hand', async () => {
  const { sandbox, stripe, shop, pay } = await startWorld();
  await pay((await stripe.checkout.sessions.create(sessionOf())).id);
  await eventually(() => expect(shop.received).toHaveLength(2));
  const again = shop.received[0]?.id ?? '';

  const redelivery = `${sandbox.stripeUrl}/_sandbox/events/${again}/redeliver`;
  expect(await postJson(redelivery, {})).toMatchObject({ status: 200, body: { event: again } });
  await eventually(() => expect(shop.received).toHaveLength(3));
  expect(shop.received[2]?.id).toBe(again);
});

test('failed API requests have done nothing', async () => {
  const { sandbox, faults } = await startWorld();
  const impatient = connect(sandbox, 'sk_test_sandbox', { maxNetworkRetries: 0 });
  await faults({ apiErrorNext: 1 });
  await expect(impatient.checkout.sessions.create(sessionOf())).rejects.toMatchObject({
    statusCode: 500,
    type: 'StripeAPIError',
  });
  expect((await impatient.checkout.sessions.list()).data).toEqual([]);
});

test('a dropped answer has done its work', async () => {
  const { sandbox, stripe, faults, pay, ledger } = await startWorld();
  const { id } = await stripe.checkout.sessions.create(sessionOf());
  const intent = (await pay(id)).body.paymentIntent;
  await faults({ dropAnswerNext: 1 });
  // Not through the SDK: it repeats a request whose connection breaks, even when told not to.
  const refund = fetch(`${sandbox.stripeUrl}/v1/refunds`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_sandbox' },
    body: new URLSearchParams({ payment_intent: intent, amount: '100' }),
  });
  await expect(refund).rejects.toThrow('fetch failed');
  expect((await ledger()).charges).toMatchObject([{ amountRefunded: 100 }]);
});

test('the SDK’s own retry after a dropped answer finds the work done once', async () => {
  const { sandbox, faults } = await startWorld();
  await faults({ dropAnswerNext: 1 });
  const patient = connect(sandbox, 'sk_test_sandbox', { maxNetworkRetries: 2 });
  const session = await patient.checkout.sessions.create(sessionOf());
  expect(session.lastResponse.headers['idempotent-replayed']).toBe('true');
  const { data } = await patient.checkout.sessions.list();
  expect(data.map(({ id }) => id)).toEqual([session.id]);
});

test('latency holds API answers back', async () => {
  const { stripe, faults } = await startWorld();
  await faults({ apiLatencyMs: 200 });
  const startedAt = performance.now();
  await stripe.checkout.sessions.list();
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(195);
});

test('faults are shown, changed one by one, and refused when they make no sense', async () => {
  const { sandbox, faults } = await startWorld();
  const url = `${sandbox.stripeUrl}/_sandbox/faults`;
  await faults({ duplicate: 3 });
  expect(await faults({ reorder: true })).toMatchObject({ body: { duplicate: 3, reorder: true } });
  for (const nonsense of [{ duplicate: -1 }, { lose: 'some' }, { unknown: 1 }, { delayMs: 0.5 }]) {
    expect(await postJson(url, nonsense)).toMatchObject({ status: 400 });
  }
  expect(await (await fetch(url)).json()).toMatchObject({ duplicate: 3, reorder: true, lose: 0 });
});

test('a reset forgets everything, faults and running deliveries included', async () => {
  const { sandbox, stripe, shop, pay, faults, ledger } = await startWorld();
  shop.answerWith(500);
  await faults({ duplicate: 5 });
  await pay((await stripe.checkout.sessions.create(sessionOf())).id);
  await postJson(`${sandbox.stripeUrl}/_sandbox/reset`, {});
  shop.answerWith(200);

  expect(await ledger()).toEqual({ charges: [], refunds: [], events: [], deliveries: [] });
  expect((await stripe.checkout.sessions.list()).data).toEqual([]);
  const current = await fetch(`${sandbox.stripeUrl}/_sandbox/faults`);
  expect(await current.json()).toMatchObject({ duplicate: 0 });
});
