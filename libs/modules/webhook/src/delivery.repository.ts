import type { Delivery } from './contract.ts';
import type { WebhookDatabase, WebhookTransaction } from './webhook.deps.ts';

type Reader = WebhookDatabase | WebhookTransaction;

const shown = {
  id: true,
  provider: true,
  providerEventId: true,
  eventType: true,
  status: true,
  outcome: true,
  receivedCount: true,
  attempts: true,
  receivedAt: true,
  processedAt: true,
} as const;

type Row = Omit<Delivery, 'deliveryId' | 'receivedAt' | 'processedAt'> & {
  id: string;
  receivedAt: Date;
  processedAt: Date | null;
};

const asDelivery = (row: unknown): Delivery => {
  const { id, receivedAt, processedAt, ...rest } = row as Row;
  return {
    deliveryId: id,
    ...rest,
    receivedAt: receivedAt.toISOString(),
    processedAt: processedAt?.toISOString() ?? null,
  };
};

export interface NewDelivery {
  id: string;
  provider: Delivery['provider'];
  providerEventId: string;
  eventType: string;
  body: Buffer;
  receivedAt: Date;
}

/** Stores a delivery; one that came before is counted. True when it is new. */
export async function insertDelivery(
  tx: WebhookTransaction,
  { id, provider, providerEventId, eventType, body, receivedAt }: NewDelivery,
): Promise<boolean> {
  const rows = await tx.$queryRaw<{ receivedCount: number }[]>`
    INSERT INTO delivery (id, provider, provider_event_id, event_type, body, received_at)
    VALUES (${id}::uuid, ${provider}, ${providerEventId}, ${eventType}, ${body}, ${receivedAt})
    ON CONFLICT (provider, provider_event_id)
    DO UPDATE SET received_count = delivery.received_count + 1
    RETURNING received_count AS "receivedCount"`;
  return rows[0]?.receivedCount === 1;
}

export interface StoredBody {
  eventType: string;
  body: Uint8Array;
}

export const findBody = (tx: WebhookTransaction, id: string): Promise<StoredBody | null> =>
  tx.delivery.findUnique({ where: { id }, select: { eventType: true, body: true } });

export async function findDelivery(database: Reader, id: string): Promise<Delivery | null> {
  const row = await database.delivery.findUnique({ where: { id }, select: shown });
  return row && asDelivery(row);
}

export async function noteOutcome(
  tx: WebhookTransaction,
  id: string,
  result: { status: Delivery['status']; outcome: string; processedAt: Date },
): Promise<void> {
  await tx.delivery.update({
    where: { id },
    data: { ...result, attempts: { increment: 1 } },
    select: { id: true },
  });
}

export interface DeliveryPage {
  status: Delivery['status'] | null;
  beforeId: string | null;
  limit: number;
}

/** Deliveries before `beforeId`, the newest first: ids sort by the time of their making. */
export async function listDeliveryRows(
  database: Reader,
  { status, beforeId, limit }: DeliveryPage,
): Promise<Delivery[]> {
  const rows = await database.delivery.findMany({
    where: { ...(status ? { status } : {}), ...(beforeId ? { id: { lt: beforeId } } : {}) },
    orderBy: { id: 'desc' },
    take: limit,
    select: shown,
  });
  return rows.map(asDelivery);
}
