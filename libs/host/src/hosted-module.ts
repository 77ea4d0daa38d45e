import { openDatabase, type DatabaseLog } from '@pet/database';
import { createEventBus, systemClock, type EventBus, type Transport } from '@pet/messaging';
import { createPorts, type ModuleName } from '@pet/rpc';
import type { AnyRouter } from '@trpc/server';
import type { Logger } from 'pino';
import type { PetModule, RunningModule } from './module.ts';
import type { Readiness } from './http/health.ts';

export interface HostedModule {
  name: ModuleName;
  running: RunningModule<AnyRouter>;
  bus: EventBus;
  readiness: Readiness;
  close: () => Promise<void>;
}

export interface HostModuleOptions {
  environment: unknown;
  databaseUrl: string;
  transport: Transport;
  hostedRouter: () => AnyRouter;
  log: Logger;
}

/** Opens a module's database, joins it to its neighbours and to the event transport, and creates it. */
export function hostModule(module: PetModule, options: HostModuleOptions): HostedModule {
  const { environment, databaseUrl, transport, hostedRouter } = options;
  const log = options.log.child({ module: module.name });
  const database = openDatabase({
    module: module.name,
    url: databaseUrl,
    PrismaClient: module.Database as never,
    log: log as DatabaseLog,
  });
  let running: RunningModule<AnyRouter> | null = null;
  const bus = createEventBus({
    module: module.name,
    client: database,
    transport,
    subscriptions: () => running?.subscriptions ?? [],
    log,
    clock: systemClock,
  });
  const ports = createPorts({ caller: module.name, hostedRouter, log });
  running = module.create({
    database,
    ports,
    bus,
    environment: environment as never,
    clock: systemClock,
    log,
  });
  return {
    name: module.name,
    running,
    bus,
    readiness: readinessOf(module.name, database, running),
    close: () => database.$disconnect(),
  };
}

const readinessOf = (
  module: string,
  database: { $queryRaw: (sql: TemplateStringsArray) => Promise<unknown> },
  running: RunningModule<AnyRouter>,
): Readiness => ({
  module,
  check: async () => {
    await database.$queryRaw`SELECT 1`;
    await running.readiness?.();
  },
});
