import { randomUUID } from 'node:crypto';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import type { BoardStage } from '../src/contract/workshop.ts';
import { listCards } from '../src/repositories/work-order.repository.ts';
import { pay, placeOrder } from './checkout-steps.ts';
import { eventually } from './eventually.ts';
import { aCustomer, aMaker, anonymous, aUser, it, type OrderWorld } from './order-world.ts';

const shipment = { carrier: 'DHL', trackingNumber: 'JD0146' };
const bench: BoardStage[] = ['waiting', 'cut', 'sewn', 'finished', 'checked'];

/** A paid order of so many harnesses, with the maker's client. */
async function aPaidOrder(world: OrderWorld, quantity = 1) {
  await world.bus.start();
  const order = await placeOrder(world, aCustomer(world), quantity);
  await pay(world, order);
  const { workOrders } = await world.as(aMaker).workshop.order.query({ orderId: order.orderId });
  const ids = workOrders.map(({ workOrderId }) => workOrderId);
  const maker = world.as(aMaker);
  const advance = (workOrderId: string | undefined, from: BoardStage, to: BoardStage) =>
    maker.workshop.advance.mutate({
      workOrderId: workOrderId ?? '',
      from,
      to,
      shipment: to === 'shipped' ? shipment : null,
    });
  /** Moves one harness through the bench up to a stage. */
  const bringTo = async (workOrderId: string | undefined, stage: BoardStage) => {
    const steps = bench.slice(0, bench.indexOf(stage) + 1);
    for (const [index, to] of steps.entries()) {
      const from = steps[index - 1];
      if (from) await advance(workOrderId, from, to);
    }
  };
  return { order, ids, maker, advance, bringTo };
}

describe.concurrent('the workshop', () => {
  it('takes a harness from cutting to the customer, and the order with it', async ({ world }) => {
    const { order, ids, advance } = await aPaidOrder(world);
    const [id] = ids;
    expect((await advance(id, 'waiting', 'cut')).orderStatus).toBe('IN_PRODUCTION');
    expect((await advance(id, 'cut', 'sewn')).orderStatus).toBe('IN_PRODUCTION');
    expect((await advance(id, 'sewn', 'finished')).orderStatus).toBe('QUALITY_CHECK');
    expect((await advance(id, 'finished', 'checked')).orderStatus).toBe('QUALITY_CHECK');
    expect((await advance(id, 'checked', 'shipped')).orderStatus).toBe('SHIPPED');
    expect((await advance(id, 'shipped', 'delivered')).orderStatus).toBe('DELIVERED');
    const read = await order.track();
    expect(read.timeline.map(({ code }) => code)).toEqual([
      'received',
      'paid',
      'cutting',
      'sewing',
      'finishing',
      'checking',
      'shipped',
      'delivered',
    ]);
    expect(read.steps.every(({ reachedAt }) => reachedAt !== null)).toBe(true);
    expect(read.shipment).toMatchObject(shipment);
    const names = (await world.published()).map(({ name }) => name);
    expect(names.filter((name) => name === 'work_order.advanced')).toHaveLength(4);
    expect(names.filter((name) => name === 'order.shipped')).toHaveLength(1);
  });

  it('ships an order only when all of its harnesses are checked, in one parcel', async ({
    world,
  }) => {
    const { ids, advance, bringTo } = await aPaidOrder(world, 2);
    const [first, second] = ids;
    await bringTo(first, 'checked');
    expect(await failureOf(advance(first, 'checked', 'shipped'))).toMatchObject({
      code: 'ORDER_NOT_ALL_CHECKED',
      status: 409,
    });
    await bringTo(second, 'checked');
    await advance(first, 'checked', 'shipped');
    const stages = await world.database.workOrder.findMany({ select: { stage: true } });
    expect(stages).toEqual([{ stage: 'shipped' }, { stage: 'shipped' }]);
    expect(await world.database.shipment.count()).toBe(1);
  });

  it('needs carrier and tracking number to ship', async ({ world }) => {
    const { ids, maker, bringTo } = await aPaidOrder(world);
    await bringTo(ids[0], 'checked');
    const workOrderId = ids[0] ?? '';
    const call = maker.workshop.advance.mutate({ workOrderId, from: 'checked', to: 'shipped' });
    expect(await failureOf(call)).toMatchObject({ code: 'ORDER_SHIPMENT_REQUIRED', status: 422 });
  });

  it('moves one step at a time, back on the bench to correct and never back into the door', async ({
    world,
  }) => {
    const { order, ids, advance, bringTo } = await aPaidOrder(world);
    const [id] = ids;
    for (const [from, to] of [
      ['waiting', 'sewn'],
      ['waiting', 'shipped'],
      ['cut', 'checked'],
      ['shipped', 'checked'],
      ['delivered', 'shipped'],
      ['cut', 'cut'],
    ] as const) {
      expect(await failureOf(advance(id, from, to))).toMatchObject({
        code: 'ORDER_STAGE_NOT_NEXT',
        status: 422,
      });
    }
    await bringTo(id, 'sewn');
    expect((await advance(id, 'sewn', 'cut')).card.stage).toBe('cut');
    const reached = (await order.track()).steps.filter(({ reachedAt }) => reachedAt !== null);
    expect(reached.map(({ code }) => code)).toEqual(['received', 'paid', 'cutting']);
    await advance(id, 'cut', 'waiting');
    expect((await order.read()).status).toBe('IN_PRODUCTION');
  });

  it('lets one of two people move a harness and tells the other where it is', async ({ world }) => {
    const { ids, advance } = await aPaidOrder(world);
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, () => advance(ids[0], 'waiting', 'cut')),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await failureOf(advance(ids[0], 'waiting', 'cut'))).toMatchObject({
      code: 'ORDER_WORK_ORDER_MOVED',
      status: 409,
      facts: { stage: 'cut' },
    });
    const [stored] = await world.database.workOrder.findMany();
    expect(stored?.version).toBe(2);
  });

  it('shows each harness where it is, what is late, and how many wait for payment', async ({
    world,
  }) => {
    const { ids, maker, advance } = await aPaidOrder(world, 2);
    await placeOrder(world);
    await advance(ids[0], 'waiting', 'cut');
    const board = await maker.workshop.board.query({});
    expect(board.unpaidCount).toBe(1);
    const counts = board.columns.map(({ stage, cards }) => [stage, cards.length]);
    expect(counts).toEqual([
      ['waiting', 1],
      ['cut', 1],
      ['sewn', 0],
      ['finished', 0],
      ['checked', 0],
      ['shipped', 0],
      ['delivered', 0],
    ]);
    const [card] = board.columns[1]?.cards ?? [];
    expect(card).toMatchObject({
      position: 1,
      siblings: 2,
      customerName: 'Anna Example',
      nextStages: ['sewn', 'waiting'],
      isLate: false,
    });
    await world.clock.advance(60 * 86_400_000);
    const later = await maker.workshop.board.query({});
    expect(later.columns[1]?.cards[0]?.isLate).toBe(true);
  });

  it('keeps shipped orders on the board for as many days as asked', async ({ world }) => {
    const { ids, maker, advance, bringTo } = await aPaidOrder(world);
    await bringTo(ids[0], 'checked');
    await advance(ids[0], 'checked', 'shipped');
    await world.clock.advance(5 * 86_400_000);
    const countOf = async (shippedDays: number) => {
      const { columns } = await maker.workshop.board.query({ shippedDays });
      return columns.flatMap(({ cards }) => cards).length;
    };
    expect([await countOf(7), await countOf(3)]).toEqual([1, 0]);
  });

  it('gives the bench a cut sheet with the lengths of the day of ordering', async ({ world }) => {
    const { ids, maker } = await aPaidOrder(world);
    const sheet = await maker.workshop.cutSheet.query({ workOrderId: ids[0] ?? '' });
    expect(sheet.plan.pieces.length).toBeGreaterThan(2);
    expect(sheet.materials.map(({ label }) => label)).toContain('Webbing');
    expect(sheet.measurements.map(({ label }) => label)).toContain('Chest girth');
    expect(sheet.card.workOrderId).toBe(ids[0]);
  });

  it('sends the board at once and after each change', async ({ world }) => {
    const { ids, maker, advance } = await aPaidOrder(world);
    const seen: number[] = [];
    const subscription = maker.workshop.onBoard.subscribe(
      {},
      { onData: ({ columns }) => seen.push(columns[1]?.cards.length ?? -1) },
    );
    await eventually(() => expect(seen).toEqual([0]));
    await advance(ids[0], 'waiting', 'cut');
    await eventually(() => expect(seen.at(-1)).toBe(1));
    subscription.unsubscribe();
  });

  it('lists flagged orders without a card, cancelled ones too, until somebody has seen to them', async ({
    world,
  }) => {
    await world.bus.start();
    const order = await placeOrder(world);
    const { orderId } = order;
    await pay(world, order);
    world.payments.refundState = 'refused';
    await world.startSweeper();
    await order.customer.client.cancel.mutate({ orderId });
    const { workshop } = world.as(aMaker);
    await eventually(async () =>
      expect((await workshop.board.query({})).doubtfulPayments).toMatchObject([
        { orderId, title: 'The provider refused the refund' },
      ]),
    );
    for (const flag of ['unheard-of', 'refund-failed', 'refund-failed']) {
      await workshop.settleFlag.mutate({ orderId, flag });
    }
    expect((await workshop.order.query({ orderId })).flags).toEqual([]);
    expect((await workshop.board.query({})).doubtfulPayments).toEqual([]);
  });

  it('never hides what is to be made behind what has left, and counts what it hides', async ({
    world,
  }) => {
    const left = await aPaidOrder(world);
    await left.bringTo(left.ids[0], 'checked');
    await left.advance(left.ids[0], 'checked', 'shipped');
    const making = await aPaidOrder(world, 2);
    const limits = { shippedSince: new Date(0), cardsMax: 1 };
    const { cards, hiddenCount } = await listCards(world.database, limits);
    expect(cards.map(({ id }) => id)).toEqual([making.ids[0], left.ids[0]]);
    expect(hiddenCount).toBe(1);
    expect((await making.maker.workshop.board.query({})).hiddenCount).toBe(0);
  });

  it('is for makers alone, and names what does not exist', async ({ world }) => {
    const { ids, maker, order } = await aPaidOrder(world);
    const workOrderId = ids[0] ?? '';
    const { orderId } = order;
    for (const [actor, code] of [
      [anonymous, 'RPC_SIGN_IN_REQUIRED'],
      [order.customer.actor, 'RPC_SIGN_IN_REQUIRED'],
      [aUser(), 'RPC_NOT_ALLOWED'],
    ] as const) {
      const { workshop } = world.as(actor);
      const calls = [
        () => workshop.board.query({}),
        () => workshop.cutSheet.query({ workOrderId }),
        () => workshop.order.query({ orderId }),
        () => workshop.settleFlag.mutate({ orderId, flag: 'refund-failed' }),
        () => workshop.advance.mutate({ workOrderId, from: 'waiting', to: 'cut' }),
      ];
      for (const call of calls) expect((await failureOf(call())).code).toBe(code);
    }
    const unknown = randomUUID();
    expect((await failureOf(maker.workshop.cutSheet.query({ workOrderId: unknown }))).code).toBe(
      'ORDER_WORK_ORDER_NOT_FOUND',
    );
    expect((await failureOf(maker.workshop.order.query({ orderId: unknown }))).code).toBe(
      'ORDER_NOT_FOUND',
    );
  });
});
