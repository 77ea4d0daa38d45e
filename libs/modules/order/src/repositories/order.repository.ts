import type { DesignConfig } from '@pet/domain/builder';
import type { OrderReceipt } from '@pet/domain/commerce';
import type { OrderStatus } from '@pet/domain/order';
import type { Prisma } from '../generated/client.ts';
import type { Address, Contact } from '../contract/checkout.ts';
import type { PaymentStatus } from '../contract/tracking.ts';
import type { BoardStage } from '../contract/workshop.ts';
import { moneyFlags } from '../payment/payment-doubt.ts';
import type { OrderDatabase, OrderTransaction } from '../order.database.ts';
import type { CutSheet } from '../workshop/cut-sheet.ts';

type Reader = OrderDatabase | OrderTransaction;

const whole = {
  lines: { orderBy: { position: 'asc' } },
  payments: { orderBy: { attempt: 'desc' } },
  workOrders: { orderBy: { position: 'asc' } },
  timeline: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
  shipment: true,
} satisfies Prisma.OrderInclude;

type OrderRow = Prisma.OrderGetPayload<{ include: typeof whole }>;
type LineRow = OrderRow['lines'][number];
type WorkOrderRow = OrderRow['workOrders'][number];

/** A row with the types of its columns of text and JSON, which only this module writes. */
type Typed<Row, Columns> = Omit<Row, keyof Columns> & Columns;

export type OrderLineRecord = Typed<LineRow, { config: DesignConfig; cutSheet: CutSheet }>;
export type WorkOrderRecord = Typed<WorkOrderRow, { stage: BoardStage }>;
export type PaymentRecord = OrderRow['payments'][number];

/** An order with everything that belongs to it. */
export type OrderRecord = Typed<
  OrderRow,
  {
    status: OrderStatus;
    paymentStatus: PaymentStatus;
    contact: Contact;
    address: Address;
    receipt: OrderReceipt;
    coverConfig: DesignConfig;
    lines: OrderLineRecord[];
    workOrders: WorkOrderRecord[];
  }
>;

const asRecord = (row: OrderRow | null): OrderRecord | null => row as unknown as OrderRecord | null;

export const findOrder = async (
  database: Reader,
  where: { id: string } | { trackingToken: string } | { number: string },
): Promise<OrderRecord | null> =>
  asRecord(await database.order.findUnique({ where, include: whole }));

/** An order of these owners; a stranger's looks like one that does not exist. */
export const findOwnedOrder = async (
  database: Reader,
  id: string,
  ownerKeys: string[],
): Promise<OrderRecord | null> =>
  asRecord(
    await database.order.findFirst({
      where: { id, ownerKey: { in: ownerKeys } },
      include: whole,
    }),
  );

export const findByIdempotencyKey = (
  database: Reader,
  ownerKeys: string[],
  idempotencyKey: string,
): Promise<{ id: string; requestHash: string } | null> =>
  database.order.findFirst({
    where: { idempotencyOwner: { in: ownerKeys }, idempotencyKey },
    select: { id: true, requestHash: true },
  });

const summary = {
  id: true,
  number: true,
  status: true,
  paymentStatus: true,
  placedAt: true,
  readyBy: true,
  totalMinor: true,
  currency: true,
  itemCount: true,
  title: true,
  coverConfig: true,
  flags: true,
} satisfies Prisma.OrderSelect;

export type OrderSummaryRecord = Pick<OrderRecord, keyof typeof summary>;

/** The owners' orders before `beforeId`, the newest first: ids sort by the time of their making. */
export async function listOrderSummaries(
  database: Reader,
  ownerKeys: string[],
  { beforeId, limit }: { beforeId: string | null; limit: number },
): Promise<OrderSummaryRecord[]> {
  const rows = await database.order.findMany({
    where: { ownerKey: { in: ownerKeys }, ...(beforeId ? { id: { lt: beforeId } } : {}) },
    orderBy: { id: 'desc' },
    take: limit,
    select: summary,
  });
  return rows as unknown as OrderSummaryRecord[];
}

export type NewOrder = Pick<
  OrderRecord,
  | 'id'
  | 'number'
  | 'ownerKey'
  | 'idempotencyOwner'
  | 'idempotencyKey'
  | 'requestHash'
  | 'cartId'
  | 'trackingToken'
  | 'contact'
  | 'address'
  | 'receipt'
  | 'totalMinor'
  | 'currency'
  | 'itemCount'
  | 'title'
  | 'coverConfig'
  | 'readyBy'
  | 'flags'
  | 'placedAt'
>;
export type NewOrderLine = Omit<OrderLineRecord, 'orderId'>;

export async function insertOrder(
  tx: OrderTransaction,
  order: NewOrder,
  lines: NewOrderLine[],
): Promise<void> {
  await tx.order.create({
    data: order,
    select: { id: true },
  });
  const rows = lines.map((line) => ({ ...line, orderId: order.id }));
  await tx.orderLine.createMany({ data: rows as unknown as Prisma.OrderLineCreateManyInput[] });
}

/** What decides about an order's next step. */
export interface OrderHead {
  id: string;
  number: string;
  status: OrderStatus;
  paymentStatus: PaymentStatus;
  totalMinor: number;
  currency: string;
  flags: string[];
  placedAt: Date;
  readyBy: Date;
}

/** Holds the order until the transaction ends, so that its changes come one after another. */
export async function lockOrder(tx: OrderTransaction, orderId: string): Promise<OrderHead | null> {
  const rows = await tx.$queryRaw<OrderHead[]>`
    SELECT id, number, status, payment_status AS "paymentStatus", total_minor AS "totalMinor",
      currency, flags, placed_at AS "placedAt", ready_by AS "readyBy"
    FROM "order" WHERE id = ${orderId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

export type OrderChange = Partial<
  Pick<
    OrderRecord,
    'status' | 'paymentStatus' | 'flags' | 'readyBy' | 'paidAt' | 'cancelledAt' | 'shippedAt'
  >
>;

/** Writes what changed and counts the version up. */
export async function updateOrder(
  tx: OrderTransaction,
  orderId: string,
  change: OrderChange,
): Promise<void> {
  await tx.order.update({
    where: { id: orderId },
    data: { ...change, version: { increment: 1 } },
    select: { id: true },
  });
}

/** Gives the guest's orders to the user; the idempotency keys stay with who made them. */
export const adoptOrders = (
  tx: OrderTransaction,
  userKey: string,
  guestKey: string,
): Promise<unknown> =>
  tx.order.updateMany({ where: { ownerKey: guestKey }, data: { ownerKey: userKey } });

export const countUnpaidOrders = (database: Reader): Promise<number> =>
  database.order.count({ where: { status: 'PENDING' } });

interface Abandonment {
  placedBefore: Date;
  now: Date;
}

/** Unpaid for long, with no page on which somebody may be paying and no money in doubt. */
const abandoned = ({ placedBefore, now }: Abandonment) =>
  ({
    status: 'PENDING',
    placedAt: { lt: placedBefore },
    NOT: { flags: { hasSome: [...moneyFlags] } },
    payments: {
      none: {
        OR: [
          { status: { in: ['CREATING', 'OPEN'] }, expiresAt: { gt: now } },
          { status: 'PROCESSING' },
        ],
      },
    },
  }) satisfies Prisma.OrderWhereInput;

export async function listAbandoned(
  database: Reader,
  age: Abandonment,
  limit: number,
): Promise<string[]> {
  const rows = await database.order.findMany({
    where: abandoned(age),
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export const isAbandoned = async (
  tx: OrderTransaction,
  id: string,
  age: Abandonment,
): Promise<boolean> => (await tx.order.count({ where: { id, ...abandoned(age) } })) > 0;

export type FlaggedOrder = Pick<OrderRecord, 'id' | 'number' | 'contact' | 'flags'>;

const FLAGGED_MAX = 100;

/** Orders with any of these flags that have no card on the board, the oldest first. */
export async function listFlaggedOffBoard(
  database: Reader,
  flags: readonly string[],
  { shippedSince }: { shippedSince: Date },
): Promise<FlaggedOrder[]> {
  const rows = await database.order.findMany({
    where: { flags: { hasSome: [...flags] }, NOT: onBoard(shippedSince).either },
    orderBy: { id: 'asc' },
    take: FLAGGED_MAX,
    select: { id: true, number: true, contact: true, flags: true },
  });
  return rows as unknown as FlaggedOrder[];
}

/** Which orders have cards on the board: those in production, and those shipped since then. */
export const onBoard = (shippedSince: Date) => {
  const inProduction = { status: { in: ['CONFIRMED', 'IN_PRODUCTION', 'QUALITY_CHECK'] } };
  const gone = { status: { in: ['SHIPPED', 'DELIVERED'] }, shippedAt: { gte: shippedSince } };
  return { inProduction, gone, either: { OR: [inProduction, gone] } };
};
