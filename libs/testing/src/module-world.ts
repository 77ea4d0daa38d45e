import { openDatabase, transact } from '@pet/database';
import type { Actor } from '@pet/domain/user';
import {
  createEventBus,
  localTransport,
  type EventDefinition,
  type PublishOptions,
} from '@pet/messaging';
import { findAppError, type Caller, type ErrorShape, type ModuleName } from '@pet/rpc';
import { TRPCClientError, type TRPCClient } from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import { pino } from 'pino';
import type { z } from 'zod';
import { openModule } from './modes/open-module.ts';
import type {
  AnyTestedModule,
  OpenedModule,
  TestedModule,
  WorldDatabase,
} from './modes/tested-module.ts';
import type { Steering } from './modes/steering.ts';
import { borrowTestDatabase } from './postgres-vitest.ts';

export { askApp } from './modes/in-process.ts';
export { moduleMode } from './modes/open-module.ts';
export type { PlainAnswer, PlainRequest, TestedModule } from './modes/tested-module.ts';

export interface ModuleWorldOptions<Outside = unknown> {
  /** Stand-ins for the neighbours, each the router of its namespace. */
  neighbours?: Readonly<Partial<Record<ModuleName, AnyRouter>>>;
  /** Stand-ins for what lies outside of the system. */
  outside?: Outside;
  environment?: Record<string, string>;
  /** The module's time to begin with, which then stands; default a Monday. */
  at?: Date;
}

export interface PublishedEvent {
  name: string;
  aggregateId: string;
  payload: unknown;
}

/** One module on a database of its own, called as its clients call it, wherever it runs. */
export interface ModuleWorld<Router extends AnyRouter, Database> extends Pick<
  OpenedModule,
  'request' | 'startWork' | 'stopWork' | 'url'
> {
  database: Database;
  clock: { now(): Date; advance(ms: number): Promise<void> };
  bus: { start(): Promise<void>; wake(): Promise<void> };
  /** A client whose calls come from this actor; values pass through JSON as over the wire. */
  as(actor: Actor, caller?: Caller): TRPCClient<Router>;
  /** Lets a neighbour's event come in; handled once `bus.start()` was called. */
  publish<Definition extends EventDefinition>(
    event: Definition,
    options: PublishOptions<Definition>,
  ): Promise<void>;
  /** What the module has published, in order. */
  published(): Promise<PublishedEvent[]>;
  close(): Promise<void>;
}

/** Opens a module's world; the test closes it. */
export async function openModuleWorld<
  Router extends AnyRouter,
  Database,
  Ports,
  Environment extends z.ZodType,
  Outside,
>(
  module: TestedModule<Router, Database, Ports, Environment, Outside>,
  options: ModuleWorldOptions<Outside> = {},
): Promise<ModuleWorld<Router, Database>> {
  const { neighbours = {}, environment = {}, at = new Date('2026-11-02T09:00:00Z') } = options;
  const testDatabase = await borrowTestDatabase();
  const databaseUrl = testDatabase.moduleUrl(module.name);
  const opened = await openModule(module as unknown as AnyTestedModule, {
    databaseUrl,
    environment,
    at,
    neighbours,
    outside: options.outside,
  });
  const { database, publish, disconnect } = openOwnAccess(module, databaseUrl);
  return {
    ...opened,
    database,
    clock: steeredClock(at, opened),
    bus: { start: opened.startBus, wake: opened.wakeBus },
    as: (actor, caller) => opened.as(actor, caller ?? null) as unknown as TRPCClient<Router>,
    publish: async (event, given) => {
      await publish(event, given);
      await opened.wakeBus();
    },
    published: () => publishedBy(database as unknown as OutboxReader),
    close: async () => {
      await opened.close();
      await disconnect();
      await testDatabase.drop();
    },
  };
}

/** The test's own way to the module's rows and outbox, beside the module. */
function openOwnAccess<Database>(
  { name, Database }: { name: ModuleName; Database: new (options: never) => Database },
  url: string,
) {
  const log = pino({ level: 'silent' });
  const PrismaClient = Database as unknown as new (options: unknown) => WorldDatabase;
  const client = openDatabase({ module: name, url, PrismaClient, poolSize: 5, log });
  const bus = createEventBus({
    module: name,
    url,
    client,
    transport: localTransport(),
    subscriptions: [],
    log,
  });
  return {
    database: client as unknown as Database,
    publish: async <Definition extends EventDefinition>(
      event: Definition,
      options: PublishOptions<Definition>,
    ) => transact(client, async (tx) => void (await bus.publish(tx, event, options))),
    disconnect: async () => {
      await bus.stop();
      await client.$disconnect();
    },
  };
}

/** Tells the module's time here too, whose clock may be in another process. */
function steeredClock(at: Date, { advance }: Steering) {
  let nowMs = at.getTime();
  return {
    now: () => new Date(nowMs),
    advance: async (ms: number) => {
      nowMs += ms;
      await advance(ms);
    },
  };
}

async function publishedBy(database: OutboxReader): Promise<PublishedEvent[]> {
  const rows = await database.outboxEvent.findMany({ orderBy: { seq: 'asc' } });
  return rows.map(({ envelope: { name, aggregateId, payload } }) => ({
    name,
    aggregateId,
    payload,
  }));
}

interface OutboxReader {
  outboxEvent: {
    findMany(query: { orderBy: { seq: 'asc' } }): Promise<{ envelope: PublishedEvent }[]>;
  };
}

interface Failure {
  data?: ErrorShape & { httpStatus: number };
  meta?: { response?: { status: number } };
}

/** The code of the foreseen failure that a call ends with, e.g. `BUILDER_DESIGN_STALE`. */
export async function failureOf(call: Promise<unknown>): Promise<{
  code: string;
  status: number | null;
  facts: Record<string, unknown> | null;
  fields: Record<string, string> | null;
}> {
  const error = await call.then(
    () => Promise.reject(new Error('The call was expected to fail and did not')),
    (reason: unknown) => reason,
  );
  const { data, meta } = error instanceof TRPCClientError ? (error as Failure) : {};
  return {
    code: data?.appCode ?? String(error),
    // What is too long for an address is refused before any of our code sees it.
    status: data?.httpStatus ?? meta?.response?.status ?? null,
    facts: findAppError(error)?.facts ?? null,
    fields: data?.fields ?? null,
  };
}
