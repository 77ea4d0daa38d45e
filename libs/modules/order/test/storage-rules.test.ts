import { randomUUID } from 'node:crypto';
import { describe, expect } from 'vitest';
import type { OrderDatabase } from '../src/order.database.ts';
import { pay, placeOrder } from './checkout-steps.ts';
import { aCustomer, it, type OrderWorld } from './order-world.ts';

/** A world with one paid order and one cart, for rows to be spoilt. */
async function filled(world: OrderWorld): Promise<string> {
  await world.bus.start();
  const customer = aCustomer(world);
  const order = await placeOrder(world, customer);
  await pay(world, order);
  await customer.client.cart.addLine.mutate({ versionId: customer.design().versionId });
  return order.orderId;
}

type Spoil = (database: OrderDatabase, orderId: string) => Promise<unknown>;

const spoilers: [string, Spoil][] = [
  [
    'a second open cart of one owner',
    async (database) => {
      const cart = await database.cart.findFirstOrThrow({ where: { status: 'OPEN' } });
      await database.cart.create({ data: { id: randomUUID(), ownerKey: cart.ownerKey } });
    },
  ],
  [
    'a version twice in a cart',
    async (database) => {
      const line = await database.cartLine.findFirstOrThrow({
        where: { cart: { status: 'OPEN' } },
      });
      await database.cartLine.create({ data: { ...line, id: randomUUID() } });
    },
  ],
  [
    '21 of a design in a cart',
    (database) => database.cartLine.updateMany({ data: { quantity: 21 } }),
  ],
  [
    'none of a design in a cart',
    (database) => database.cartLine.updateMany({ data: { quantity: 0 } }),
  ],
  [
    'a line whose amount is not price times quantity',
    (database) => database.orderLine.updateMany({ data: { amountMinor: { increment: 1 } } }),
  ],
  [
    'a total other than the receipt’s',
    (database) => database.order.updateMany({ data: { totalMinor: { increment: 1 } } }),
  ],
  ['an unknown status', (database) => database.order.updateMany({ data: { status: 'LOST' } })],
  [
    'an order in production that is not paid',
    (database) => database.order.updateMany({ data: { paidAt: null } }),
  ],
  [
    'a second captured payment of an order',
    async (database, orderId) => {
      const paid = await database.payment.findFirstOrThrow({ where: { orderId } });
      const other = { id: randomUUID(), attempt: 2, sessionId: 'cs_2', intentId: 'pi_2' };
      await database.payment.create({ data: { ...paid, ...other } });
    },
  ],
  [
    'two payment pages of an order at once',
    async (database, orderId) => {
      const paid = await database.payment.findFirstOrThrow({ where: { orderId } });
      for (const attempt of [2, 3]) {
        const other = { id: randomUUID(), attempt, sessionId: null, intentId: null };
        await database.payment.create({
          data: { ...paid, ...other, status: 'OPEN', capturedAt: null },
        });
      }
    },
  ],
  [
    'a refund of more than was paid',
    async (database, orderId) => {
      const paid = await database.payment.findFirstOrThrow({ where: { orderId } });
      await database.refund.create({ data: aRefund(paid, paid.amountMinor + 1) });
    },
  ],
  [
    'a second refund of a payment',
    async (database, orderId) => {
      const paid = await database.payment.findFirstOrThrow({ where: { orderId } });
      await database.refund.create({ data: aRefund(paid, paid.amountMinor) });
      await database.refund.create({ data: aRefund(paid, paid.amountMinor) });
    },
  ],
  [
    'a harness twice on the board',
    async (database, orderId) => {
      const workOrder = await database.workOrder.findFirstOrThrow({ where: { orderId } });
      await database.workOrder.create({ data: { ...workOrder, id: randomUUID() } });
    },
  ],
  ['an unknown stage', (database) => database.workOrder.updateMany({ data: { stage: 'lost' } })],
  [
    'two orders of one cart',
    async (database, orderId) => {
      const order = await database.order.findFirstOrThrow({ where: { id: orderId } });
      const other = {
        id: randomUUID(),
        number: 'HH-OTHER',
        trackingToken: 'other',
        idempotencyKey: 'other',
      };
      await database.order.create({ data: { ...order, ...other } as never });
    },
  ],
];

const aRefund = (
  { id, orderId, currency }: { id: string; orderId: string; currency: string },
  amountMinor: number,
) => ({
  id: randomUUID(),
  paymentId: id,
  orderId,
  amountMinor,
  currency,
  reason: 'test',
  requestedAt: new Date(),
});

describe.concurrent('the database', () => {
  it('refuses what must never be, even if the code forgets it', async ({ world }) => {
    const orderId = await filled(world);
    for (const [what, spoil] of spoilers) {
      await expect(spoil(world.database, orderId), what).rejects.toThrow(
        /constraint|violat|Foreign key|Unique/i,
      );
    }
  });
});
