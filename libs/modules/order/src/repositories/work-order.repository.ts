import type { BoardStage } from '../contract/workshop.ts';
import type { Prisma } from '../generated/client.ts';
import type { OrderDatabase, OrderTransaction } from '../order.database.ts';
import type { OrderLineRecord, OrderRecord } from './order.repository.ts';

type Reader = OrderDatabase | OrderTransaction;

/** More than a workshop can have in hand; the board stays readable and the query bounded. */
const CARDS_MAX = 1000;

/** One work order per harness of the order, numbered through its lines. */
export async function createWorkOrders(
  tx: OrderTransaction,
  orderId: string,
  { newId, at }: { newId: () => string; at: Date },
): Promise<void> {
  const lines = await tx.orderLine.findMany({
    where: { orderId },
    orderBy: { position: 'asc' },
    select: { id: true, quantity: true },
  });
  const lineIds = lines.flatMap(({ id, quantity }) => Array.from({ length: quantity }, () => id));
  await tx.workOrder.createMany({
    data: lineIds.map((lineId, index) => ({
      id: newId(),
      orderId,
      lineId,
      position: index + 1,
      stageSince: at,
    })),
  });
}

const card = {
  id: true,
  orderId: true,
  position: true,
  stage: true,
  stageSince: true,
  version: true,
  line: {
    select: { designName: true, description: true, config: true, cutSheet: true, designHash: true },
  },
  order: {
    select: {
      number: true,
      status: true,
      contact: true,
      readyBy: true,
      flags: true,
      itemCount: true,
    },
  },
} satisfies Prisma.WorkOrderSelect;

type CardRow = Prisma.WorkOrderGetPayload<{ select: typeof card }>;

/** A work order with what its card on the board and its cut sheet show. */
export type CardRecord = Omit<CardRow, 'stage' | 'line' | 'order'> & {
  stage: BoardStage;
  line: Pick<OrderLineRecord, keyof CardRow['line']>;
  order: Pick<OrderRecord, keyof CardRow['order']>;
};

const inProduction = ['CONFIRMED', 'IN_PRODUCTION', 'QUALITY_CHECK'];
const gone = ['SHIPPED', 'DELIVERED'];

/** Everything on the bench, and what was shipped since then; the most urgent first. */
export async function listCards(
  database: OrderDatabase,
  { shippedSince }: { shippedSince: Date },
): Promise<CardRecord[]> {
  const rows = await database.workOrder.findMany({
    where: {
      order: {
        OR: [
          { status: { in: inProduction } },
          { status: { in: gone }, shippedAt: { gte: shippedSince } },
        ],
      },
    },
    orderBy: [{ order: { readyBy: 'asc' } }, { orderId: 'asc' }, { position: 'asc' }],
    take: CARDS_MAX,
    select: card,
  });
  return rows as unknown as CardRecord[];
}

export async function findCard(database: Reader, workOrderId: string): Promise<CardRecord | null> {
  const row = await database.workOrder.findUnique({ where: { id: workOrderId }, select: card });
  return row as unknown as CardRecord | null;
}

export async function listCardsOfOrder(database: Reader, orderId: string): Promise<CardRecord[]> {
  const rows = await database.workOrder.findMany({
    where: { orderId },
    orderBy: { position: 'asc' },
    select: card,
  });
  return rows as unknown as CardRecord[];
}

/** Moves work orders that are still at `from`; returns how many there were. */
export async function moveWorkOrders(
  tx: OrderTransaction,
  where: { id: string } | { orderId: string },
  { from, to, at }: { from: BoardStage; to: BoardStage; at: Date },
): Promise<number> {
  const { count } = await tx.workOrder.updateMany({
    where: { ...where, stage: from },
    data: { stage: to, stageSince: at, version: { increment: 1 } },
  });
  return count;
}

export async function listStages(tx: OrderTransaction, orderId: string): Promise<BoardStage[]> {
  const rows = await tx.workOrder.findMany({ where: { orderId }, select: { stage: true } });
  return rows.map(({ stage }) => stage as BoardStage);
}

export const insertShipment = (
  tx: OrderTransaction,
  shipment: {
    id: string;
    orderId: string;
    carrier: string;
    trackingNumber: string;
    shippedAt: Date;
  },
): Promise<unknown> => tx.shipment.create({ data: shipment });
