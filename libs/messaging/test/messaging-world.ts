import type { DatabaseLog, ModuleName } from '@pet/database';
import type { TestDatabase } from '@pet/testing';
import { createProbeDatabase } from '@pet/testing/probe';
import pg from 'pg';
import { inject } from 'vitest';
import type { Transport } from '../src/index.ts';
import { openParty, type Party, type PartyOptions } from './messaging-parties.ts';
import { openWire, transportOn, type Wire } from './wire.ts';

export * from './messaging-parties.ts';
export * from './wire.ts';

export interface World {
  database: TestDatabase;
  wire: Wire;
  /** A way to the others: the one that this process has, or a connection as of another process. */
  connect(log?: DatabaseLog): Transport;
  /** Opens a module on the world's database; its bus is not started yet. */
  open(module: ModuleName, options?: PartyOptions): Party;
  close(): Promise<void>;
}

/** A database with the probe's tables for `builder`, which publishes, and `order`, which listens. */
export async function openWorld(joinedBy: Wire['kind'] | Wire = 'local'): Promise<World> {
  const database = await createProbeDatabase(inject('postgresAdminUrl'), ['builder', 'order']);
  const wire = typeof joinedBy === 'string' ? await openWire(joinedBy) : joinedBy;
  const parties: Party[] = [];
  const transports: Transport[] = [];
  const connect = (log?: DatabaseLog) => {
    const [shared] = transports;
    if (shared && wire.kind === 'local') return shared;
    const transport = transportOn(wire, log);
    transports.push(transport);
    return transport;
  };
  return {
    database,
    wire,
    connect,
    open: (module, options = {}) => {
      const transport = options.transport ?? connect();
      const party = openParty(module, database.moduleUrl(module), { ...options, transport });
      parties.push(party);
      return party;
    },
    close: async () => {
      await Promise.all(parties.map(({ bus }) => bus.stop()));
      await Promise.all(parties.map(({ client }) => client.$disconnect()));
      await Promise.all(transports.map((transport) => transport.close()));
      await database.drop();
    },
  };
}

/** Subjects of the effects, in the order in which they were written. */
export async function effectsOf({ client }: Party, subscription?: string): Promise<string[]> {
  const where = subscription === undefined ? {} : { subscription };
  const rows = await client.effect.findMany({ where, orderBy: { id: 'asc' } });
  return rows.map(({ subjectId }) => subjectId);
}

/** How many events are in each status, e.g. `{ pending: 2, done: 1 }`. */
export async function statuses(
  { client }: Party,
  table: 'outboxEvent' | 'inboxEvent',
): Promise<Record<string, number>> {
  const rows =
    table === 'outboxEvent'
      ? await client.outboxEvent.findMany({ select: { status: true } })
      : await client.inboxEvent.findMany({ select: { status: true } });
  const counts: Record<string, number> = {};
  for (const { status } of rows) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

/** Runs SQL as the superuser, e.g. to damage what only the code writes. */
export async function asAdmin(world: World, text: string, values: unknown[] = []) {
  const connection = new pg.Client({ connectionString: world.database.adminUrl });
  await connection.connect();
  try {
    return (await connection.query(text, values)).rows;
  } finally {
    await connection.end();
  }
}

export const names = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
