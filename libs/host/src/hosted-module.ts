import { openDatabase } from '@pet/database';
import {
  createEventBus,
  eventActorOf,
  eventScope,
  systemClock,
  type EventBus,
  type EventBusClient,
  type Transport,
} from '@pet/messaging';
import { createPorts, currentCall, type Elsewhere, type ModuleName } from '@pet/rpc';
import type { AnyRouter } from '@trpc/server';
import type { Logger } from 'pino';
import type { Readiness } from './http/health.ts';
import type { Metrics } from './metrics.ts';
import type { PetModule, RunningModule } from './module.ts';

export interface HostedModule {
  name: ModuleName;
  needs: readonly ModuleName[];
  running: RunningModule<AnyRouter>;
  readiness: Readiness;
  lag: EventBus['lag'];
  start: () => Promise<void>;
  stop: () => Promise<void>;
}

export interface HostModuleOptions {
  environment: unknown;
  databaseUrl: string;
  transport: Transport;
  /** The router of everything that this process hosts; read at the first call. */
  hostedRouter: () => AnyRouter;
  elsewhere: Elsewhere;
  metrics: Metrics;
  log: Logger;
}

/** What the host needs of every module's Prisma client. */
type ModuleClient = EventBusClient & { $disconnect: () => Promise<void> };

/** Opens a module's database, joins it to its neighbours and to the event transport, and creates it. */
export function hostModule(module: PetModule, options: HostModuleOptions): HostedModule {
  const { environment, databaseUrl: url, transport, hostedRouter, elsewhere, metrics } = options;
  const { name } = module;
  const log = options.log.child({ module: name });
  const database = openDatabase<ModuleClient>({
    module: name,
    url,
    PrismaClient: module.Database as new (options: unknown) => ModuleClient,
    log,
  });
  const bus = createEventBus({
    module: name,
    url,
    client: database,
    transport,
    subscriptions: () => running.subscriptions,
    log,
    metrics: metrics.ofEvents(name),
  });
  metrics.watchLag(name, () => bus.lag());
  const running: RunningModule<AnyRouter> = module.create({
    database,
    ports: createPorts({ caller: name, hostedRouter, elsewhere, log }),
    bus: { ...bus, publish: publishInCall(bus) },
    environment,
    clock: systemClock,
    log,
  });
  return {
    name,
    needs: module.needs,
    running,
    lag: () => bus.lag(),
    readiness: { module: name, check: () => checkReadiness(database, running) },
    start: async () => {
      await bus.start();
      await running.start?.();
    },
    stop: async () => {
      await running.stop?.();
      await bus.stop();
      await database.$disconnect();
    },
  };
}

/** An event published while a procedure runs belongs to that call: its actor, its request id. */
function publishInCall(bus: EventBus): EventBus['publish'] {
  return (tx, event, options) => {
    const call = currentCall();
    if (!call || eventScope.current()) return bus.publish(tx, event, options);
    const scope = {
      correlationId: call.requestId,
      causationId: null,
      actor: eventActorOf(call.actor),
      traceparent: null,
    };
    return eventScope.run(scope, () => bus.publish(tx, event, options));
  };
}

async function checkReadiness(
  database: ModuleClient,
  running: RunningModule<AnyRouter>,
): Promise<void> {
  await database.$queryRaw`SELECT 1`;
  await running.readiness?.();
}
