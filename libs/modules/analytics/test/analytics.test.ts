import { randomUUID } from 'node:crypto';
import { transact } from '@pet/database';
import {
  cartLineAdded,
  designCreated,
  orderPaid,
  orderPlaced,
  orderRefunded,
  orderShipped,
  type EventDefinition,
  type PayloadOf,
} from '@pet/messaging';
import { failureOf, openModuleWorld } from '@pet/testing/module';
import type { Actor } from '@pet/domain/user';
import { describe, expect, test, vi } from 'vitest';
import { factOfEvent, type CountedEvent } from '../src/fact-of-event.ts';
import { insertFacts } from '../src/fact.repository.ts';
import { tested } from './tested-module.ts';

const openWorld = () => openModuleWorld(tested);
type World = Awaited<ReturnType<typeof openWorld>>;

const it = test.extend<{ world: World }>({
  world: async ({}, use) => {
    const world = await openWorld();
    await use(world);
    await world.close();
  },
});

const aManager: Actor = { kind: 'user', userId: 'jonas', role: 'manager', guestId: null };

/** Tells of something at a time, as the other modules do. */
const tell = <Definition extends EventDefinition>(
  world: World,
  event: Definition,
  aggregateId: string,
  payload: PayloadOf<Definition>,
  occurredAt: Date,
): Promise<void> => world.publish(event, { aggregateId, payload, occurredAt });

const day = (number: number) => new Date(Date.UTC(2026, 9, number, 12));

/** A customer's whole way, paid on one day and shipped on another. */
async function anOrder(world: World, paidOn: number, shippedOn: number | null, amountMinor = 5000) {
  const [designId, cartId, orderId] = [randomUUID(), randomUUID(), randomUUID()];
  const key = { orderId, orderNumber: 'HH-23456789A' };
  const at = day(paidOn);
  const design = { versionId: 'v', ownerKey: 'guest:g', designHash: 'h', presetId: null };
  await tell(world, designCreated, designId, { ...design, designId, styleId: 'y-harness' }, at);
  await tell(world, cartLineAdded, cartId, { cartId, versionId: 'v', quantity: 1 }, at);
  const placed = { ...key, totalMinor: amountMinor, currency: 'USD', lineCount: 1, versionIds: [] };
  await tell(world, orderPlaced, orderId, placed, at);
  await tell(world, orderPaid, orderId, { ...key, amountMinor, currency: 'USD' }, at);
  if (shippedOn === null) return;
  const parcel = { ...key, carrier: 'DHL', trackingNumber: '1' };
  await tell(world, orderShipped, orderId, parcel, day(shippedOn));
}

const summaryOf = (world: World) => world.as(aManager).summary.query({ days: 60 });

describe.concurrent('the summary', () => {
  it('is zero before anything happened', async ({ world }) => {
    expect(await summaryOf(world)).toMatchObject({ revenue: [], styles: [], leadTimeDays: null });
    expect((await summaryOf(world)).funnel.map(({ count }) => count)).toEqual([0, 0, 0, 0]);
  });

  it('counts how many got how far, what came in, and the median lead time', async ({ world }) => {
    await world.bus.start();
    await anOrder(world, 10, 14);
    await anOrder(world, 10, 20, 7000);
    await anOrder(world, 11, 17);
    await anOrder(world, 12, null);
    const abandoned = { cartId: 'c', versionId: 'v', quantity: 2 };
    await tell(world, cartLineAdded, 'c', abandoned, day(12));
    await tell(world, cartLineAdded, 'c', abandoned, day(12));
    await vi.waitFor(
      async () => {
        expect(await world.database.analyticsFact.count()).toBe(21);
      },
      { timeout: 10_000 },
    );
    expect(await summaryOf(world)).toEqual({
      funnel: [
        { step: 'design.created', label: 'Designs begun', count: 4 },
        { step: 'cart.line_added', label: 'Carts filled', count: 5 },
        { step: 'order.placed', label: 'Orders placed', count: 4 },
        { step: 'order.paid', label: 'Orders paid', count: 4 },
      ],
      revenue: [{ currency: 'USD', amountMinor: 22_000, orderCount: 4 }],
      styles: [{ styleId: 'y-harness', count: 4 }],
      leadTimeDays: 6,
    });
  });

  it('looks back as far as asked', async ({ world }) => {
    await world.bus.start();
    await anOrder(world, 10, null);
    await vi.waitFor(async () => expect(await world.database.analyticsFact.count()).toBe(4), {
      timeout: 10_000,
    });
    const recent = await world.as(aManager).summary.query({ days: 5 });
    expect(recent.funnel.every(({ count }) => count === 0)).toBe(true);
  });

  it('takes money that went back off the revenue, unless it never counted', async ({ world }) => {
    await world.bus.start();
    await anOrder(world, 10, null);
    await anOrder(world, 11, null, 7000);
    const refund = { orderId: 'o', orderNumber: 'n', amountMinor: 7000, currency: 'USD' };
    await tell(world, orderRefunded, 'o', { ...refund, wasBooked: true }, day(12));
    await tell(world, orderRefunded, 'p', { ...refund, wasBooked: false }, day(12));
    await vi.waitFor(async () => expect(await world.database.analyticsFact.count()).toBe(10), {
      timeout: 10_000,
    });
    expect((await summaryOf(world)).revenue).toEqual([
      { currency: 'USD', amountMinor: 5000, orderCount: 2 },
    ]);
  });

  it('counts an event once, however often it is recorded', async ({ world }) => {
    const event = {
      id: randomUUID(),
      name: 'order.paid',
      version: 1,
      occurredAt: day(12).toISOString(),
      aggregateId: randomUUID(),
      actor: { kind: 'system', id: 'order' },
      payload: { orderId: 'o', orderNumber: 'n', amountMinor: 5000, currency: 'USD' },
    } as unknown as CountedEvent;
    const facts = [factOfEvent(event)];
    for (let count = 0; count < 3; count += 1) {
      await transact(world.database, (tx) => insertFacts(tx, facts));
    }
    expect((await summaryOf(world)).revenue).toEqual([
      { currency: 'USD', amountMinor: 5000, orderCount: 1 },
    ]);
  });

  it('is for managers, and for a sensible number of days', async ({ world }) => {
    for (const [actor, code] of [
      [{ kind: 'anonymous' }, 'RPC_SIGN_IN_REQUIRED'],
      [{ kind: 'user', userId: 'm', role: 'maker', guestId: null }, 'RPC_NOT_ALLOWED'],
    ] as const) {
      expect((await failureOf(world.as(actor).summary.query({}))).code).toBe(code);
    }
    for (const days of [0, 367, 1.5, '7', null]) {
      const call = world.as(aManager).summary.query({ days } as never);
      expect((await failureOf(call)).status).toBe(400);
    }
  });
});
