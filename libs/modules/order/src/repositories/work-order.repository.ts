import type { BoardStage } from '../contract/workshop.ts';
import type { Prisma } from '../generated/client.ts';
import type { OrderDatabase, OrderTransaction } from '../order.database.ts';
import { onBoard, type OrderLineRecord, type OrderRecord } from './order.repository.ts';

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

/**
 * The harnesses of everything in production, the most urgent first, and of what was shipped since
 * then, the latest first: what has left never takes the place of what is still to be made.
 */
export async function listCards(
  database: OrderDatabase,
  { shippedSince, cardsMax = CARDS_MAX }: { shippedSince: Date; cardsMax?: number },
): Promise<{ cards: CardRecord[]; hiddenCount: number }> {
  const { inProduction, gone, either } = onBoard(shippedSince);
  const [making, left, count] = await Promise.all([
    database.workOrder.findMany({
      where: { order: inProduction },
      orderBy: [{ order: { readyBy: 'asc' } }, { orderId: 'asc' }, { position: 'asc' }],
      take: cardsMax,
      select: card,
    }),
    database.workOrder.findMany({
      where: { order: gone },
      orderBy: [{ order: { shippedAt: 'desc' } }, { orderId: 'asc' }, { position: 'asc' }],
      take: cardsMax,
      select: card,
    }),
    database.workOrder.count({ where: { order: either } }),
  ]);
  const cards = [...making, ...left] as unknown as CardRecord[];
  return { cards, hiddenCount: Math.max(0, count - cards.length) };
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
