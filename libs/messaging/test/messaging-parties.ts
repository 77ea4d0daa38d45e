import { openDatabase, transact, type ModuleName } from '@pet/database';
import { ProbeClient, type Probe } from '@pet/testing/probe';
import {
  createEventBus,
  designArchived,
  type EventBus,
  type EventBusOptions,
  type EventOf,
  type Transport,
} from '../src/index.ts';

export type Tx = Probe.TransactionClient;
export type ArchivedEvent = EventOf<typeof designArchived>;

/** A module at work in a test: its client and its bus. */
export interface Party {
  client: ProbeClient;
  bus: EventBus;
}

export type PartyOptions = Partial<Omit<EventBusOptions, 'module' | 'client'>>;

const quick = { idlePollMs: 20, retry: { baseMs: 4, maxMs: 16 }, claimLeaseMs: 500 };
export const silentLog = { info: () => {}, warn: () => {}, error: () => {} };

/** Opens a module with the probe's tables; its bus is not started yet. */
export function openParty(
  module: ModuleName,
  url: string,
  options: PartyOptions & { transport: Transport },
): Party {
  const client = openDatabase({ module, url, PrismaClient: ProbeClient, log: silentLog });
  const bus = createEventBus({
    module,
    url,
    client,
    log: silentLog,
    subscriptions: [],
    ...options,
    timing: { ...quick, ...options.timing },
  });
  return { client, bus };
}

/** Changes a subject and publishes that it did, in one transaction. */
export async function archive({ client, bus }: Party, ...subjectIds: string[]): Promise<void> {
  await transact(client, async (tx) => {
    for (const id of subjectIds) {
      await tx.subject.upsert({
        where: { id },
        create: { id, counter: 1 },
        update: { counter: { increment: 1 } },
      });
      await bus.publish(tx, designArchived, { aggregateId: id, payload: { designId: id } });
    }
  });
}

/** The effect of a handler; every time it is written another row appears. */
export async function recordEffect(
  tx: Tx,
  subscription: string,
  event: ArchivedEvent,
): Promise<void> {
  const { id: eventId, aggregateId: subjectId } = event;
  await tx.effect.create({ data: { subscription, eventId, subjectId } });
}
