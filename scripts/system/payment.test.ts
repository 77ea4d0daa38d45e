import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../shop/eventually.ts';
import { payAtSandbox } from '../shop/payment.ts';
import { fillCart } from '../shop/fill-cart.ts';
import { watchQuiet, type Quiet } from '../shop/quiet.ts';
import { openShop, type ShopUnderTest } from './shop-under-test.ts';

let shop: ShopUnderTest;
let quiet: Quiet;
beforeAll(async () => {
  shop = await openShop();
  quiet = await watchQuiet(shop.stack);
}, 120_000);
afterAll(async () => {
  await quiet?.close();
  await shop?.close();
});
beforeEach(() =>
  shop.setFaults({
    duplicate: 0,
    delayMs: 0,
    reorder: false,
    lose: 0,
    apiErrorNext: 0,
    dropAnswerNext: 0,
  }),
);

const declined = '4000000000000002';

async function placeOrder() {
  const buyer = shop.visitor();
  const order = await buyer.api.order.checkout.place.mutate(await fillCart(buyer));
  const track = () => buyer.api.order.track.query({ trackingToken: order.trackingToken });
  return { buyer, order, track };
}

const paid = (track: Awaited<ReturnType<typeof placeOrder>>['track']) =>
  eventually('the payment', track, ({ paymentStatus }) => paymentStatus === 'PAID', 30_000);

const countOf = async (orderId: string) => {
  const [row] = await shop.ask<{ workOrders: number; captured: number; paidEvents: number }>(
    `SELECT (SELECT count(*)::int FROM "order".work_order WHERE order_id = $1::uuid) AS "workOrders",
            (SELECT count(*)::int FROM "order".payment WHERE order_id = $1::uuid AND captured_at IS NOT NULL) AS captured,
            (SELECT count(*)::int FROM "order".outbox_event WHERE aggregate_id = $1::text AND name = 'order.paid') AS "paidEvents"`,
    [orderId],
  );
  return row;
};
const once = { workOrders: 1, captured: 1, paidEvents: 1 };

describe('a payment', () => {
  it('is not believed from the browser: the order waits for the signed webhook', async () => {
    await shop.setFaults({ lose: 'all' });
    const { order, track } = await placeOrder();
    await payAtSandbox(shop.stack.addresses.stripe, order.paymentUrl);
    expect((await track()).paymentStatus).not.toBe('PAID');
    await shop.setFaults({ lose: 0 });
    await fetch(`${shop.stack.addresses.stripe}/_sandbox/deliver-lost`, { method: 'POST' });
    await paid(track);
    expect(await countOf(order.orderId)).toEqual(once);
  });

  it('takes effect once when its webhooks come three times, late and in the wrong order', async () => {
    await shop.setFaults({ duplicate: 3, delayMs: 100, reorder: true });
    const { order, track } = await placeOrder();
    await payAtSandbox(shop.stack.addresses.stripe, order.paymentUrl);
    await paid(track);
    await quiet.wait();
    expect(await countOf(order.orderId)).toEqual(once);
  });

  it('that is declined leaves the order payable, and a second card pays it', async () => {
    const { order, track } = await placeOrder();
    await payAtSandbox(shop.stack.addresses.stripe, order.paymentUrl, declined).catch(() => {});
    const waiting = await eventually('the decline', track, ({ timeline }) =>
      timeline.some(({ code }) => /declin|fail/i.test(code)),
    );
    expect(waiting.status).toBe('PENDING');
    expect(waiting.canPay).toBe(true);
    await payAtSandbox(shop.stack.addresses.stripe, order.paymentUrl);
    await paid(track);
    expect(await countOf(order.orderId)).toEqual(once);
  });

  it('survives that its processes are killed between payment and webhook', async () => {
    const { order, track } = await placeOrder();
    const paying = payAtSandbox(shop.stack.addresses.stripe, order.paymentUrl);
    const restarted = shop.killHostsOf('order', 'webhook');
    await Promise.all([paying, restarted]);
    await paid(track);
    expect(await countOf(order.orderId)).toEqual(once);
  });

  it('survives repeated kills while many pay', async () => {
    const orders = await Promise.all(Array.from({ length: 6 }, placeOrder));
    const paying = Promise.all(
      orders.map(({ order }) => payAtSandbox(shop.stack.addresses.stripe, order.paymentUrl)),
    );
    await shop.killHostsOf('order', 'webhook');
    await shop.killHostsOf('order', 'webhook');
    await paying;
    for (const { order, track } of orders) {
      await paid(track);
      expect(await countOf(order.orderId)).toEqual(once);
    }
  }, 90_000);
});

describe('placing', () => {
  it('gives one order for one key, however often and at once it is sent', async () => {
    const buyer = shop.visitor();
    const input = await fillCart(buyer);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => buyer.api.order.checkout.place.mutate(input)),
    );
    expect(new Set(answers.map(({ orderId }) => orderId)).size).toBe(1);
    expect(new Set(answers.map(({ paymentUrl }) => paymentUrl)).size).toBe(1);
  });

  it('refuses the same key with another content', async () => {
    const buyer = shop.visitor();
    const input = await fillCart(buyer);
    await buyer.api.order.checkout.place.mutate(input);
    const other = { ...input, contact: { ...input.contact, name: 'Somebody Else' } };
    await expect(buyer.api.order.checkout.place.mutate(other)).rejects.toMatchObject({
      data: { appCode: 'ORDER_IDEMPOTENCY_CONFLICT', httpStatus: 422 },
    });
  });

  it('keeps the order when the provider fails, and the retry with the same key finds it', async () => {
    await shop.setFaults({ apiErrorNext: 5 });
    const buyer = shop.visitor();
    const input = await fillCart(buyer);
    const first = await buyer.api.order.checkout.place
      .mutate(input)
      .catch((error: unknown) => error);
    expect(first).toMatchObject({ data: { httpStatus: 503 } });
    await shop.setFaults({ apiErrorNext: 0 });
    const order = await buyer.api.order.checkout.place.mutate(input);
    const [row] = await shop.ask<{ count: number }>(
      `SELECT count(*)::int AS count FROM "order"."order" WHERE idempotency_key = $1`,
      [input.idempotencyKey],
    );
    expect(row?.count).toBe(1);
    expect(order.paymentUrl).toContain('http');
  });

  it('ends in one order when its process is killed in the middle and the buyer tries again', async () => {
    const buyer = shop.visitor();
    const input = await fillCart(buyer);
    const interrupted = buyer.api.order.checkout.place.mutate(input).catch(() => null);
    await shop.killHostsOf('order');
    await interrupted;
    const order = await buyer.api.order.checkout.place.mutate(input);
    const rows = await shop.ask(`SELECT id FROM "order"."order" WHERE idempotency_key = $1`, [
      input.idempotencyKey,
    ]);
    expect(rows).toHaveLength(1);
    expect(order.orderNumber).toMatch(/^HH-/);
  }, 60_000);

  it('ignores no price from outside: an unknown field is refused, another total too', async () => {
    const buyer = shop.visitor();
    const input = await fillCart(buyer);
    await expect(
      buyer.api.order.checkout.place.mutate({ ...input, totalMinor: 1 } as never),
    ).rejects.toMatchObject({
      data: { httpStatus: 400 },
    });
    await expect(
      buyer.api.order.checkout.place.mutate({ ...input, expectedTotalMinor: 1 }),
    ).rejects.toMatchObject({ data: { appCode: 'ORDER_PRICE_CHANGED', httpStatus: 409 } });
  });
});

describe('webhooks from strangers', () => {
  const post = (body: string, signature: string | null) =>
    fetch(`${shop.stack.addresses.frontDoor}/webhooks/stripe`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(signature ? { 'stripe-signature': signature } : {}),
      },
      body,
    });
  const body = JSON.stringify({
    id: 'evt_forged',
    object: 'event',
    type: 'checkout.session.completed',
    data: { object: {} },
  });
  const sign = (secret: string, at: number, text = body) =>
    `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${text}`).digest('hex')}`;
  const now = () => Math.floor(Date.now() / 1000);
  const secret = () => shop.stack.env['STRIPE_WEBHOOK_SECRET'] ?? '';

  it.each([
    ['no signature', () => null],
    ['an empty signature', () => ''],
    ['another secret', () => sign('whsec_wrong', now())],
    ['an old signature', () => sign(secret(), now() - 3600)],
    ['a signature from the future', () => sign(secret(), now() + 3600)],
    ['the signature of another body', () => sign(secret(), now(), `${body} `)],
  ])('are refused with %s and leave no row', async (_name, signature) => {
    const response = await post(body, signature());
    expect(response.status).toBe(400);
    expect(
      await shop.ask(`SELECT id FROM webhook.delivery WHERE provider_event_id = 'evt_forged'`),
    ).toEqual([]);
  });

  it('are refused above 256 KiB before they are read', async () => {
    expect((await post('x'.repeat(300_000), 't=1,v1=00')).status).toBe(413);
  });

  it('that are signed but speak of no order of ours change nothing and are kept', async () => {
    const text = body.replace('evt_forged', 'evt_unknown_order');
    expect((await post(text, sign(secret(), now(), text))).status).toBe(200);
    const rows = await eventually(
      'the judgement',
      () =>
        shop.ask<{ status: string }>(
          `SELECT status FROM webhook.delivery WHERE provider_event_id = 'evt_unknown_order'`,
        ),
      ([row]) => row !== undefined && row.status !== 'RECEIVED',
    );
    expect(['IGNORED', 'FAILED']).toContain(rows[0]?.status);
  });
});
