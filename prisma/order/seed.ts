import type { Actor } from '@pet/domain/user';
import { transact } from '@pet/database';
import { paymentExpired, paymentReceived } from '@pet/messaging';
import type { BoardStage } from '@pet/order/contract';
import { demoAccounts } from '../user/seed.ts';
import { demoOrders, type DemoOrder, type DemoStage } from './demo-orders.ts';
import { openDemoShop, type DemoShop, type ShopClient } from './demo-shop.ts';
import { sessionIdOf } from './demo-outside.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const STEP_MS = 1.3 * DAY_MS;

/** So many orders are made at once: while one waits for the database, another computes. */
const LANES = 6;

/** Orders of one customer are made one after the other, since they go through the same cart. */
const cartOf = ({ customer }: DemoOrder): string => customer.guestId ?? customer.email;

/**
 * Puts some forty orders in every stage into the shop by the shop's own operations, as if the last
 * weeks had happened: prices, events, timelines and figures are real, payments and mail are not.
 * Needs the base seeds. Safe to run again: what is there stays, what is missing is added.
 * `databaseUrl` is the owner's; `environment` may name databases of single modules.
 */
export async function seedDemoOrders(
  databaseUrl: string,
  now: Date = new Date(),
  environment: Record<string, string | undefined> = {},
): Promise<void> {
  const shop = await openDemoShop(databaseUrl, environment);
  try {
    const lanes = Object.values(Object.groupBy(await missingOrders(shop), cartOf));
    await Promise.all(
      Array.from({ length: LANES }, async () => {
        for (let lane = lanes.shift(); lane; lane = lanes.shift())
          for (const order of lane) await shop.play(order.key, () => makeOrder(shop, order, now));
      }),
    );
  } finally {
    await shop.close();
  }
}

async function missingOrders({ database }: DemoShop): Promise<DemoOrder[]> {
  const idempotencyKey = { in: demoOrders.map(({ key }) => key) };
  const known = await database.order.findMany({
    where: { idempotencyKey },
    select: { idempotencyKey: true },
  });
  const keys = new Set(known.map((order) => order.idempotencyKey));
  return demoOrders.filter(({ key }) => !keys.has(key));
}

async function makeOrder(shop: DemoShop, demo: DemoOrder, now: Date): Promise<void> {
  const client = shop.as(actorOf(demo));
  const placedAt = now.getTime() - demo.placedDaysAgo * DAY_MS;
  const at = (ms: number) => shop.setTime(new Date(Math.min(ms, now.getTime() - MINUTE_MS)));
  at(placedAt);
  const { orderId, totalMinor, currency } = await placeOrder(client, demo);
  at(placedAt + 5 * MINUTE_MS);
  const facts = {
    provider: 'stripe',
    providerEventId: `evt_${demo.key}`,
    orderId,
    sessionId: sessionIdOf(orderId),
  };
  if (demo.stage === 'unpaid') return publish(shop, paymentExpired, facts, 'EXPIRED');
  if (demo.stage !== 'cancelled') {
    const money = { amountMinor: totalMinor, currency, livemode: false };
    const paymentIntentId = `pi_${demo.key}`;
    await publish(shop, paymentReceived, { ...facts, ...money, paymentIntentId }, 'PAID');
  }
  at(placedAt + 30 * MINUTE_MS);
  if (demo.stage === 'cancelled' || demo.stage === 'refunded') {
    await client.order.cancel.mutate({ orderId });
    return;
  }
  await moveTo(shop, orderId, demo.stage, (step) => at(placedAt + step * STEP_MS));
}

const actorOf = ({ customer: { guestId } }: DemoOrder): Actor =>
  guestId === null
    ? { kind: 'user', userId: demoAccounts.customer.userId, role: 'customer', guestId: null }
    : { kind: 'guest', guestId };

async function placeOrder({ builder, order }: ShopClient, demo: DemoOrder) {
  const { customer, designName: name, config, quantity } = demo;
  const design = await builder.designs.create.mutate({ name, config });
  // A run that was cut short may have left something behind.
  for (const { lineId } of (await order.cart.get.query()).lines) {
    await order.cart.removeLine.mutate({ lineId });
  }
  await order.cart.addLine.mutate({ versionId: design.version.id, quantity });
  const { countryCode, regionCode } = customer.address;
  const destination = { countryCode, regionCode };
  const { receipt } = await order.checkout.quote.query({ destination });
  return order.checkout.place.mutate({
    idempotencyKey: demo.key,
    contact: { name: customer.name, email: customer.email },
    address: customer.address,
    expectedTotalMinor: receipt.totalMinor,
    acceptsTerms: true,
  });
}

/** Tells of a payment as the webhook module does, and waits until the order knows. */
async function publish<Event extends typeof paymentReceived | typeof paymentExpired>(
  shop: DemoShop,
  event: Event,
  payload: Parameters<typeof shop.bus.publish<Event>>[2]['payload'] & { orderId: string },
  paymentStatus: string,
): Promise<void> {
  const { orderId } = payload;
  await shop.react(orderId, () =>
    transact(shop.database, (tx) => shop.bus.publish(tx, event, { aggregateId: orderId, payload })),
  );
  const order = await shop.database.order.findUnique({ where: { id: orderId } });
  if (order?.paymentStatus !== paymentStatus)
    throw new Error(`Order ${orderId} did not become ${paymentStatus}`);
}

const path: BoardStage[] = [
  'waiting',
  'cut',
  'sewn',
  'finished',
  'checked',
  'shipped',
  'delivered',
];

async function moveTo(
  shop: DemoShop,
  orderId: string,
  stage: DemoStage,
  setTimeOfStep: (step: number) => void,
): Promise<void> {
  const { userId } = demoAccounts.maker;
  const { order } = shop.as({ kind: 'user', userId, role: 'maker', guestId: null });
  const { workOrders } = await order.workshop.order.query({ orderId });
  const stages = path.slice(0, path.indexOf(stage as BoardStage) + 1);
  for (const [index, to] of stages.entries()) {
    const from = stages[index - 1];
    if (!from) continue;
    setTimeOfStep(index);
    const isParcel = to === 'shipped' || to === 'delivered';
    const shipment = to === 'shipped' ? { carrier: 'DHL', trackingNumber: 'JD014600009' } : null;
    // A parcel takes all harnesses of the order along.
    for (const { workOrderId } of isParcel ? workOrders.slice(0, 1) : workOrders) {
      await order.workshop.advance.mutate({ workOrderId, from, to, shipment });
    }
  }
}
