import { builderModule, type BuilderDatabase } from '@pet/builder';
import { createTestDatabase } from '@pet/testing';
import { moduleMode } from '@pet/testing/module';
import { openDatabase } from '@pet/database';
import { pino } from 'pino';
import { expect, it as base } from 'vitest';
import { seedBuilder } from '../../../../prisma/builder/seed.ts';
import { seedDemoOrders } from '../../../../prisma/order/seed.ts';
import { PrismaClient } from '../src/generated/client.ts';

const log = pino({ level: 'silent' });
// Seeding writes rows and runs no module.
const it = base.runIf(moduleMode() === 'local');
const now = new Date('2026-11-20T15:00:00Z');

it('seeds some forty orders in every stage, one late, one cancelled, once', async () => {
  const test = await createTestDatabase();
  const builder = openDatabase<BuilderDatabase>({
    module: 'builder',
    url: test.moduleUrl('builder'),
    PrismaClient: builderModule.Database as never,
    log,
  });
  const order = openDatabase({ module: 'order', url: test.moduleUrl('order'), PrismaClient, log });
  const analytics = openDatabase({
    module: 'analytics',
    url: test.moduleUrl('analytics'),
    PrismaClient,
    log,
  });
  try {
    await seedBuilder(builder);
    await seedDemoOrders(test.adminUrl, now);
    const before = await order.order.findMany({
      orderBy: { id: 'asc' },
      include: { workOrders: true },
    });
    await seedDemoOrders(test.adminUrl, now);
    const orders = await order.order.findMany({
      orderBy: { id: 'asc' },
      include: { workOrders: true },
    });
    expect(orders).toEqual(before);
    expect(orders).toHaveLength(40);
    const statuses = new Set(orders.map(({ status }) => status));
    expect([...statuses].toSorted()).toEqual([
      'CANCELLED',
      'CONFIRMED',
      'DELIVERED',
      'IN_PRODUCTION',
      'PENDING',
      'QUALITY_CHECK',
      'SHIPPED',
    ]);
    const stages = new Set(
      orders.flatMap(({ workOrders }) => workOrders.map(({ stage }) => stage)),
    );
    expect(stages.size).toBe(7);
    const inWork = ['CONFIRMED', 'IN_PRODUCTION', 'QUALITY_CHECK'];
    const late = orders.filter(({ status, readyBy }) => inWork.includes(status) && readyBy < now);
    expect(late).toHaveLength(1);
    expect(orders.every(({ placedAt }) => placedAt < now)).toBe(true);
    const [placed] = await analytics.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM analytics_fact WHERE name = 'order.placed'`;
    expect(placed?.count).toBe(orders.length);
    const [next] = await order.payment.findMany({ where: { NOT: { checkAt: null } } });
    expect(next).toBeUndefined();
  } finally {
    await Promise.all([builder, order, analytics].map((client) => client.$disconnect()));
    await test.drop();
  }
}, 120_000);

it('makes the same orders on every machine, though several at once', async () => {
  const [here, there] = await Promise.all([seededOrders(), seededOrders()]);
  expect(here).toEqual(there);
  const times = here.flatMap(({ timeline }) => timeline.map(({ at }) => at.getTime()));
  expect(Math.max(...times)).toBeLessThan(now.getTime());
}, 120_000);

async function seededOrders() {
  const test = await createTestDatabase();
  const type = builderModule.Database as never;
  const url = test.moduleUrl('builder');
  const builder = openDatabase<BuilderDatabase>({
    module: 'builder',
    url,
    PrismaClient: type,
    log,
  });
  const order = openDatabase({ module: 'order', url: test.moduleUrl('order'), PrismaClient, log });
  try {
    await seedBuilder(builder);
    await seedDemoOrders(test.adminUrl, now);
    return await order.order.findMany({
      orderBy: { number: 'asc' },
      select: {
        id: true,
        number: true,
        trackingToken: true,
        placedAt: true,
        totalMinor: true,
        workOrders: { select: { id: true, stage: true }, orderBy: { id: 'asc' } },
        timeline: { select: { id: true, code: true, at: true }, orderBy: { id: 'asc' } },
      },
    });
  } finally {
    await Promise.all([builder, order].map((client) => client.$disconnect()));
    await test.drop();
  }
}
