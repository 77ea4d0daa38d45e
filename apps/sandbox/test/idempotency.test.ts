import { expect, test } from 'vitest';
import { connect, sessionOf, startWorld } from './world.ts';

const once = { idempotencyKey: 'place-order-1' };

test('the same key with the same parameters gives the same answer', async () => {
  const { stripe } = await startWorld();
  const first = await stripe.checkout.sessions.create(sessionOf(), once);
  const second = await stripe.checkout.sessions.create(sessionOf(), once);

  expect(second).toEqual(first);
  expect(second.lastResponse.headers['idempotent-replayed']).toBe('true');
  expect(second.lastResponse.headers['original-request']).toBe(first.lastResponse.requestId);
  expect((await stripe.checkout.sessions.list()).data).toHaveLength(1);
});

test('the same answer comes even after the session has changed', async () => {
  const { stripe, pay } = await startWorld();
  const first = await stripe.checkout.sessions.create(sessionOf(), once);
  await pay(first.id);
  const again = await stripe.checkout.sessions.create(sessionOf(), once);
  expect(again).toMatchObject({ id: first.id, status: 'open', url: first.url });
});

test('the same key with other parameters is refused', async () => {
  const { stripe } = await startWorld();
  await stripe.checkout.sessions.create(sessionOf(), once);
  const other = sessionOf({ client_reference_id: 'HH-OTHER' });
  await expect(stripe.checkout.sessions.create(other, once)).rejects.toMatchObject({
    type: 'StripeIdempotencyError',
    statusCode: 400,
  });
});

test('a key under way is refused with 409', async () => {
  const { sandbox, faults } = await startWorld();
  const impatient = connect(sandbox, 'sk_test_sandbox', { maxNetworkRetries: 0 });
  await faults({ apiLatencyMs: 300 });
  const answers = await Promise.allSettled([
    impatient.checkout.sessions.create(sessionOf(), once),
    impatient.checkout.sessions.create(sessionOf(), once),
  ]);
  const [refused] = answers.filter(({ status }) => status === 'rejected');
  expect(refused).toMatchObject({
    reason: { statusCode: 409, code: 'idempotency_key_in_use' },
  });
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a refused request does not use its key up', async () => {
  const { stripe } = await startWorld();
  const faulty = sessionOf({ client_reference_id: 'x'.repeat(500) });
  await expect(stripe.checkout.sessions.create(faulty, once)).rejects.toThrow();
  expect(await stripe.checkout.sessions.create(sessionOf(), once)).toMatchObject({
    status: 'open',
  });
});

test('a repeated refund gives the money back once', async () => {
  const { stripe, pay, ledger } = await startWorld();
  const { id } = await stripe.checkout.sessions.create(sessionOf());
  const refund = { payment_intent: (await pay(id)).body.paymentIntent, amount: 1_000 };
  const first = await stripe.refunds.create(refund, { idempotencyKey: 'refund-1' });
  const second = await stripe.refunds.create(refund, { idempotencyKey: 'refund-1' });

  expect(second.id).toBe(first.id);
  expect((await ledger()).charges).toMatchObject([{ amountRefunded: 1_000 }]);
});
