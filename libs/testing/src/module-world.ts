import { openDatabase } from '@pet/database';
import type { Actor } from '@pet/domain/user';
import {
  createEventBus,
  fakeClock,
  localTransport,
  type Clock,
  type EventBus,
  type EventBusClient,
  type FakeClock,
  type Subscription,
} from '@pet/messaging';
import {
  findAppError,
  systemCall,
  type Caller,
  type ErrorShape,
  type ModuleName,
  type RpcContext,
} from '@pet/rpc';
import {
  createTRPCClient,
  TRPCClientError,
  unstable_localLink,
  type TRPCClient,
} from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import { pino, type Logger } from 'pino';
import { borrowTestDatabase } from './postgres-vitest.ts';

/** The part of a module declaration that a test needs. */
interface TestedModule<Running extends RunningModule, Database, Ports, Environment> {
  name: ModuleName;
  Database: new (options: never) => Database;
  create(platform: {
    database: Database;
    ports: Ports;
    bus: EventBus;
    environment: Environment;
    clock: Clock;
    log: Logger;
  }): Running;
}

interface RunningModule {
  router: AnyRouter;
  subscriptions: Subscription[];
}

export interface ModuleWorldOptions<Ports, Environment> {
  /** Stand-ins for the neighbours. */
  ports: Ports;
  environment: Environment;
  /** The module's time; default a clock that stands at 2026-11-02T09:00:00Z, a Monday. */
  clock?: FakeClock;
}

export interface PublishedEvent {
  name: string;
  aggregateId: string;
  payload: unknown;
}

/** One module on a database of its own, called as its clients call it. */
export interface ModuleWorld<Running extends RunningModule, Database> {
  running: Running;
  database: Database;
  clock: FakeClock;
  bus: EventBus;
  /** A client whose calls come from this actor; values pass through JSON as over the wire. */
  as(actor: Actor, caller?: Caller): TRPCClient<Running['router']>;
  /** What the module has published, in order. */
  published(): Promise<PublishedEvent[]>;
  close(): Promise<void>;
}

type WorldDatabase = EventBusClient & { $disconnect(): Promise<void> };

/** Opens a module's world; the test closes it. Its bus runs only once `bus.start()` was called. */
export async function openModuleWorld<
  Running extends RunningModule,
  Database extends WorldDatabase,
  Ports,
  Environment,
>(
  module: TestedModule<Running, Database, Ports, Environment>,
  {
    ports,
    environment,
    clock = fakeClock(new Date('2026-11-02T09:00:00Z')),
  }: ModuleWorldOptions<Ports, Environment>,
): Promise<ModuleWorld<Running, Database>> {
  const log = pino({ level: 'silent' });
  const testDatabase = await borrowTestDatabase();
  const url = testDatabase.moduleUrl(module.name);
  const database = openDatabase<Database>({
    module: module.name,
    url,
    PrismaClient: module.Database as new (options: unknown) => Database,
    poolSize: 5,
    log,
  });
  const bus = createEventBus({
    module: module.name,
    url,
    client: database,
    transport: localTransport(),
    subscriptions: () => running.subscriptions,
    log,
  });
  const running = module.create({ database, ports, bus, environment, clock, log });
  return {
    running,
    database,
    clock,
    bus,
    as: (actor, caller) =>
      clientOf(running.router, { ...systemCall(module.name, log), actor, caller: caller ?? null }),
    published: () => publishedBy(database),
    close: async () => {
      await bus.stop();
      await database.$disconnect();
      await testDatabase.drop();
    },
  };
}

type LinkOptions<Router extends AnyRouter> = Parameters<typeof unstable_localLink<Router>>[0];

function clientOf<Router extends AnyRouter>(router: Router, call: RpcContext): TRPCClient<Router> {
  const createContext = async () => ({ ...call, deadlineAt: Date.now() + 10_000 });
  const link = unstable_localLink<Router>({
    router,
    createContext,
  } as unknown as LinkOptions<Router>);
  return createTRPCClient<Router>({ links: [link] });
}

async function publishedBy(database: WorldDatabase): Promise<PublishedEvent[]> {
  const rows = await (database as unknown as OutboxReader).outboxEvent.findMany({
    orderBy: { seq: 'asc' },
  });
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

type AnswerData = ErrorShape & { httpStatus: number };

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
  const data = error instanceof TRPCClientError ? (error.data as Partial<AnswerData>) : {};
  return {
    code: data.appCode ?? String(error),
    status: data.httpStatus ?? null,
    facts: findAppError(error)?.facts ?? null,
    fields: data.fields ?? null,
  };
}
