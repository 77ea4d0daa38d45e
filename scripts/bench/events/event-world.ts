import { afterCommit, openDatabase, transact } from '@pet/database';
import {
  createEventBus,
  defineSubscription,
  designArchived,
  localTransport,
  redisTransport,
  type EventBus,
  type Transport,
} from '@pet/messaging';
import type { TestDatabase } from '@pet/testing';
import { createProbeDatabase, ProbeClient, type Probe } from '@pet/testing/probe';
import pg from 'pg';

/** Two modules on a database of their own: one publishes, the other writes a row for each event. */
export interface EventWorld {
  start(): Promise<void>;
  /** Fills the outbox as if so many events had just been published. */
  fillOutbox(count: number): Promise<void>;
  /** Publishes events in one transaction. */
  publish: (ids: readonly string[]) => Promise<void>;
  effects(): Promise<{ distinct: number; total: number }>;
  close(): Promise<void>;
}

export interface EventWorldOptions {
  adminUrl: string;
  /** Without it the transport is the local one. */
  redisUrl?: string;
  /** Called with the aggregate's id once the effect of its event is committed. */
  onEffect?: (aggregateId: string) => void;
}

const log = { info: () => {}, warn: () => {}, error: console.error };

export async function openEventWorld(options: EventWorldOptions): Promise<EventWorld> {
  const database = await createProbeDatabase(options.adminUrl, ['builder', 'order']);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const connect = () =>
    options.redisUrl ? redisTransport({ url: options.redisUrl, log }) : localTransport();
  const near = connect();
  const transports = options.redisUrl ? [near, connect()] : [near];
  const builder = openModule('builder', database, near);
  const order = openModule('order', database, transports.at(-1) ?? near, options.onEffect);
  return {
    start: async () => {
      await Promise.all([builder.bus.start(), order.bus.start()]);
    },
    fillOutbox: async (count) => {
      await admin.query(fillSql, [count]);
    },
    publish: (ids) =>
      transact(builder.client, async (tx) => {
        for (const id of ids) {
          await builder.bus.publish(tx, designArchived, {
            aggregateId: id,
            payload: { designId: id },
          });
        }
      }),
    effects: async () => {
      const { rows } = await admin.query<{ distinct: number; total: number }>(
        'SELECT count(DISTINCT event_id)::int AS distinct, count(*)::int AS total FROM "order".effect',
      );
      return rows[0] ?? { distinct: 0, total: 0 };
    },
    close: async () => {
      await Promise.all([builder, order].map(({ bus }) => bus.stop()));
      await Promise.all([builder, order].map(({ client }) => client.$disconnect()));
      await Promise.all(transports.map((transport) => transport.close()));
      await admin.end();
      await database.drop();
    },
  };
}

function openModule(
  module: 'builder' | 'order',
  database: TestDatabase,
  transport: Transport,
  onEffect?: (aggregateId: string) => void,
): { client: ProbeClient; bus: EventBus } {
  const url = database.moduleUrl(module);
  const client = openDatabase({ module, url, PrismaClient: ProbeClient, log });
  const name = 'order.record';
  const record = defineSubscription({
    name,
    events: [designArchived],
    isOrdered: false,
    batchMax: 500,
    concurrency: 2,
    handleBatch: async (events, tx: Probe.TransactionClient) => {
      const ids = events.map(({ id }) => id);
      const subjects = events.map(({ aggregateId }) => aggregateId);
      await tx.$executeRaw`
        INSERT INTO effect (subscription, event_id, subject_id)
        SELECT ${name}, * FROM unnest(${ids}::uuid[], ${subjects}::text[])`;
      if (onEffect) afterCommit(() => subjects.forEach(onEffect));
    },
  });
  const subscriptions = module === 'order' ? [record] : [];
  return { client, bus: createEventBus({ module, url, client, transport, subscriptions, log }) };
}

/** Fills the outbox of `builder`. */
export const fillSql = `
  INSERT INTO builder.outbox_event (id, name, version, aggregate_id, envelope)
  SELECT id, 'design.archived', 1, 'd-' || n, jsonb_build_object(
    'id', id, 'name', 'design.archived', 'version', 1, 'occurredAt', '2026-03-01T12:00:00.000Z',
    'aggregateId', 'd-' || n, 'correlationId', id, 'causationId', NULL,
    'actor', jsonb_build_object('kind', 'system', 'id', 'builder'), 'traceparent', NULL,
    'payload', jsonb_build_object('designId', 'd-' || n))
  FROM (SELECT n, uuidv7() AS id FROM generate_series(1, $1) n ORDER BY n) event`;
