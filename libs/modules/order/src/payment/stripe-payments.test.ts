import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import type { SessionRequest } from './payment-provider.ts';
import { stripePayments } from './stripe-payments.ts';

interface Call {
  method: string;
  path: string;
  idempotencyKey: string | undefined;
  body: URLSearchParams;
}

interface Answer {
  status: number;
  body: object;
}

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A Stripe that answers as told, for the real SDK to talk to. */
async function aStripe(answer: (call: Call) => Answer) {
  const calls: Call[] = [];
  server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const idempotencyKey = request.headers['idempotency-key']?.toString();
      const call = { method: request.method ?? '', path: request.url ?? '', idempotencyKey, body };
      calls.push(call);
      const { status, body: answered } = answer(call);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answered));
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const apiUrl = `http://127.0.0.1:${port}`;
  return { calls, payments: stripePayments({ secretKey: 'sk_test_1', apiUrl }) };
}

async function readBody(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString());
}

const session = (changes: object = {}) => ({
  id: 'cs_1',
  object: 'checkout.session',
  status: 'open',
  payment_status: 'unpaid',
  url: 'https://pay.example/cs_1',
  payment_intent: null,
  amount_total: 7490,
  currency: 'usd',
  livemode: false,
  ...changes,
});

const request: SessionRequest = {
  idempotencyKey: 'payment-1',
  orderId: 'order-1',
  orderNumber: 'HH-23456789A',
  email: 'anna@example.com',
  currency: 'USD',
  items: [
    { name: 'Bruno’s harness', unitMinor: 2500, quantity: 2 },
    { name: 'Shipping', unitMinor: 1295, quantity: 1 },
  ],
  successUrl: 'https://shop.example/order/x?paid=1',
  cancelUrl: 'https://shop.example/order/x?paid=0',
  expiresAt: new Date('2026-11-03T08:00:00Z'),
};

it('asks for a page with the order’s lines, its id everywhere, and a key that repeats', async () => {
  const { calls, payments } = await aStripe(() => ({ status: 200, body: session() }));
  expect(await payments.openSession(request)).toEqual({
    sessionId: 'cs_1',
    url: 'https://pay.example/cs_1',
    state: 'open',
    paymentIntentId: null,
    amountMinor: 7490,
    currency: 'USD',
    isLive: false,
  });
  const [call] = calls;
  expect(call).toMatchObject({ path: '/v1/checkout/sessions', idempotencyKey: 'payment-1' });
  expect(Object.fromEntries(call?.body ?? [])).toEqual({
    mode: 'payment',
    client_reference_id: 'HH-23456789A',
    customer_email: 'anna@example.com',
    'line_items[0][quantity]': '2',
    'line_items[0][price_data][currency]': 'usd',
    'line_items[0][price_data][unit_amount]': '2500',
    'line_items[0][price_data][product_data][name]': 'Bruno’s harness',
    'line_items[1][quantity]': '1',
    'line_items[1][price_data][currency]': 'usd',
    'line_items[1][price_data][unit_amount]': '1295',
    'line_items[1][price_data][product_data][name]': 'Shipping',
    'metadata[order_id]': 'order-1',
    'metadata[order_number]': 'HH-23456789A',
    'payment_intent_data[metadata][order_id]': 'order-1',
    'payment_intent_data[metadata][order_number]': 'HH-23456789A',
    'payment_intent_data[description]': 'Harness Hero order HH-23456789A',
    success_url: 'https://shop.example/order/x?paid=1',
    cancel_url: 'https://shop.example/order/x?paid=0',
    expires_at: '1793692800',
  });
});

it.for([
  [{}, 'open'],
  [{ status: 'expired' }, 'expired'],
  [
    {
      status: 'complete',
      payment_status: 'paid',
      payment_intent: { id: 'pi_1', status: 'succeeded' },
    },
    'paid',
  ],
  [{ status: 'complete', payment_intent: { id: 'pi_1', status: 'processing' } }, 'processing'],
  [
    { status: 'complete', payment_intent: { id: 'pi_1', status: 'requires_payment_method' } },
    'failed',
  ],
] as const)('reads %j as %s', async ([changes, state]) => {
  const { payments } = await aStripe(() => ({ status: 200, body: session(changes) }));
  expect((await payments.readSession('cs_1')).state).toBe(state);
});

it('takes a session that cannot be expired as what it is', async () => {
  const paid = session({ status: 'complete', payment_status: 'paid', payment_intent: 'pi_1' });
  const refusal = { error: { type: 'invalid_request_error', message: 'not open' } };
  const { payments } = await aStripe(({ method }) =>
    method === 'POST' ? { status: 400, body: refusal } : { status: 200, body: paid },
  );
  expect(await payments.expireSession('cs_1')).toMatchObject({
    state: 'paid',
    paymentIntentId: 'pi_1',
  });
});

it('returns money once per key and says whether it goes', async () => {
  const { calls, payments } = await aStripe(() => ({
    status: 200,
    body: { id: 're_1', object: 'refund', status: 'pending' },
  }));
  const refund = {
    idempotencyKey: 'refund-1',
    paymentIntentId: 'pi_1',
    amountMinor: 5,
    orderId: 'o',
  };
  expect(await payments.refund(refund)).toEqual({ refundId: 're_1', state: 'pending' });
  expect(calls[0]?.idempotencyKey).toBe('refund-1');
  expect(Object.fromEntries(calls[0]?.body ?? [])).toMatchObject({
    payment_intent: 'pi_1',
    amount: '5',
  });
});

it.for([
  ['succeeded', 'returned'],
  ['pending', 'pending'],
  ['requires_action', 'pending'],
  ['failed', 'refused'],
  ['canceled', 'refused'],
] as const)('reads a refund that is %s as %s', async ([status, state]) => {
  const { payments } = await aStripe(() => ({ status: 200, body: { id: 're_1', status } }));
  expect(await payments.readRefund('re_1')).toEqual({ refundId: 're_1', state });
});

it('takes a payment that went back already as returned', async () => {
  const error = { type: 'invalid_request_error', code: 'charge_already_refunded', message: 'no' };
  const made = [
    { id: 're_3', status: 'failed', amount: 5 },
    { id: 're_2', status: 'succeeded', amount: 4 },
    { id: 're_1', status: 'succeeded', amount: 5 },
  ];
  const { payments } = await aStripe(({ method }) =>
    method === 'POST'
      ? { status: 400, body: { error } }
      : { status: 200, body: { object: 'list', data: made, has_more: false } },
  );
  const refund = { idempotencyKey: 'r', paymentIntentId: 'pi_1', amountMinor: 5, orderId: 'o' };
  expect(await payments.refund(refund)).toEqual({ refundId: 're_1', state: 'returned' });
});

it.for([401, 402, 403, 409, 429, 500, 503])(
  'says that the provider is unavailable on status %i',
  async (status) => {
    const { payments } = await aStripe(() => ({
      status,
      body: { error: { type: 'api_error', message: 'no' } },
    }));
    await expect(payments.openSession(request)).rejects.toMatchObject({
      code: 'ORDER_PAYMENT_PROVIDER_UNAVAILABLE',
      status: 503,
    });
  },
);

it.for([
  [400, { type: 'invalid_request_error', code: 'charge_already_refunded', message: 'no' }],
  [404, { type: 'invalid_request_error', code: 'resource_missing', message: 'no' }],
  [400, { type: 'idempotency_error', message: 'no' }],
] as const)('says that the provider refuses on %i %j', async ([status, error]) => {
  const { payments } = await aStripe(() => ({ status, body: { error } }));
  const refund = { idempotencyKey: 'r', paymentIntentId: 'pi_1', amountMinor: 5, orderId: 'o' };
  for (const call of [
    () => payments.refund(refund),
    () => payments.openSession(request),
    () => payments.readSession('cs_1'),
    () => payments.expireSession('cs_1'),
  ]) {
    await expect(call()).rejects.toMatchObject({ code: 'ORDER_PAYMENT_REFUSED', status: 422 });
  }
});

it('says so when nobody listens', async () => {
  const payments = stripePayments({ secretKey: 'sk_test_1', apiUrl: 'http://127.0.0.1:9' });
  await expect(payments.readSession('cs_1')).rejects.toMatchObject({
    code: 'ORDER_PAYMENT_PROVIDER_UNAVAILABLE',
  });
});

it('moves real money only with a live key', () => {
  expect(stripePayments({ secretKey: 'sk_live_1', apiUrl: null }).isLive).toBe(true);
  expect(stripePayments({ secretKey: 'sk_test_1', apiUrl: null }).isLive).toBe(false);
});
