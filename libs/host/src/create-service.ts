import { moduleUrl } from '@pet/database';
import {
  createPorts,
  mergeRouters,
  repeatable,
  router as composeRouters,
  type Elsewhere,
} from '@pet/rpc';
import type { AnyRouter, TRPCRouterRecord } from '@trpc/server';
import type { Actor } from '@pet/domain/user';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { parseEnvironment, type RawEnvironment } from './environment.ts';
import { forwardCalls, serveElsewhere } from './gateway/forward-calls.ts';
import { placedRouter } from './gateway/placed-router.ts';
import { eventTransport } from './event-transport.ts';
import { hostModule, type HostedModule } from './hosted-module.ts';
import { contextFactory } from './http/context.ts';
import { serveHealth } from './http/health.ts';
import { describeApi, serveOpenApi } from './http/openapi.ts';
import { serveRest } from './http/rest.ts';
import { createServer } from './http/server.ts';
import { serveTrpc } from './http/trpc.ts';
import { createLogger } from './logger.ts';
import { createMetrics } from './metrics.ts';
import type { PetModule } from './module.ts';
import { openPlacement, type Entrance } from './placement.ts';
import type { ContractAnswer } from './topology/contract-answer.ts';
import { openTopology } from './topology/topology.ts';

export interface ServiceOptions {
  /** The service's name in logs, health and metrics. */
  name: string;
  version: string;
  /** Used when `PORT` is not set. */
  defaultPort: number;
  /** Whether people come in here, or only our other processes; default public. */
  entrance?: Entrance;
  modules: readonly PetModule[];
  environment: RawEnvironment;
}

export interface Service {
  app: FastifyInstance;
  /** Everything that is answered here: a namespace per hosted module, and the topology's at a public entrance. */
  router: AnyRouter;
  log: Logger;
  /** Starts event delivery and listens; resolves with the address. */
  start: () => Promise<string>;
  /**
   * Stops taking requests, finishes those in flight and the events being handled, and disconnects. May
   * be called while the service starts: it then never opens.
   */
  stop: () => Promise<void>;
}

/**
 * A process that hosts modules and has no behaviour of its own.
 * Throws one error that lists every fault of the environment.
 */
export async function createService(options: ServiceOptions): Promise<Service> {
  const { name, version, modules, defaultPort, entrance = 'public', environment: raw } = options;
  const environment = parseEnvironment(raw, modules, { entrance, defaultPort });
  const port = environment.host.PORT ?? defaultPort;
  const log = createLogger(name, environment.host);
  const metrics = createMetrics(name);
  const transport = eventTransport(environment.host.REDIS_URL, log, metrics.registry);
  const { elsewhere, verify } = openPlacement(environment.host, environment.hosted, log);
  const hosted = environment.hosted.map((module) =>
    hostModule(module, {
      environment: environment.modules.get(module.name),
      databaseUrl: moduleUrl(environment.host.DATABASE_URL, module.name, raw),
      transport,
      hostedRouter: () => router,
      elsewhere,
      metrics,
      log,
    }),
  );
  const router = composeRouters(recordOf(hosted)) as AnyRouter;
  const topology = openTopology(
    {
      service: name,
      version,
      entrance,
      port,
      databaseUrl: moduleUrl(environment.host.DATABASE_URL, 'topology', raw),
      elsewhere,
      log,
    },
    hosted,
    router,
  );
  // Where people come in they also look at the system as a whole.
  const served =
    entrance === 'public'
      ? (mergeRouters(router, composeRouters({ topology: topology.router })) as AnyRouter)
      : router;
  const state = { isStopping: false };

  const app = await createServer(environment.host, log, metrics, {
    service: name,
    entrance,
    verify,
    isHosted: elsewhere.placement.isHosted,
    refusalsMax: environment.host.RATE_LIMIT_PER_MINUTE,
  });
  const makeContext = contextFactory({
    authenticateSession: sessionAuthenticator(router, elsewhere, log),
    isSecure: environment.host.WEB_URL.startsWith('https:'),
    observe: (call) => {
      metrics.observeCall(call);
      topology.observe(call);
    },
    onAnswered: topology.onAnswered,
  });
  serveHealth(app, {
    service: name,
    version,
    registry: metrics.registry,
    readiness: hosted.map(({ readiness }) => readiness),
    isStopping: () => state.isStopping,
  });
  const openapi = describeApi(router, {
    title: 'Harness Hero',
    version,
    baseUrl: environment.host.WEB_URL,
  });
  const contract: ContractAnswer = { service: name, version, modules: topology.contracts, openapi };
  app.get('/contract', () => contract);
  forwardCalls(app, { ...elsewhere, makeContext, contracts: topology.contracts });
  serveElsewhere(app, elsewhere.placement);
  await serveTrpc(app, placedRouter(served, elsewhere), makeContext);
  await serveOpenApi(app, openapi, elsewhere);
  serveRest(app, router, makeContext);
  for (const { running } of hosted)
    if (running.routes) await app.register(async (scope) => running.routes?.(scope));

  const open = async () => {
    await topology.start();
    await Promise.all(hosted.map((module) => module.start()));
    if (state.isStopping) throw new Error('The service was stopped while it started');
    const address = await app.listen({ host: environment.host.HOST, port });
    log.info({ url: address, modules: hosted.map((module) => module.name) }, 'service is open');
    return address;
  };
  let opening: Promise<string> | undefined;

  return {
    app,
    router: served,
    log,
    start: () => (opening ??= open()),
    stop: async () => {
      state.isStopping = true;
      // What is half begun cannot be ended; whoever started it is told of its failure.
      await opening?.catch(() => {});
      await app.close();
      await Promise.all(hosted.map((module) => module.stop()));
      await transport.close();
      await topology.stop();
      await elsewhere.neighbourhood.close();
    },
  };
}

const recordOf = (hosted: HostedModule[]) =>
  Object.fromEntries(
    hosted.map(({ name, running }) => [name, running.router as unknown as TRPCRouterRecord]),
  );

interface SessionsPort {
  user: {
    sessions: {
      authenticate: {
        query(input: { cookie: string }, options: { context: object }): Promise<{ actor: Actor }>;
      };
    };
  };
}

/** The front door asks the user module, wherever it is hosted, who stands behind a session cookie. */
function sessionAuthenticator(router: AnyRouter, elsewhere: Elsewhere, log: Logger) {
  const ports = createPorts({
    caller: 'front-door',
    hostedRouter: () => router,
    elsewhere,
    log,
  }) as unknown as SessionsPort;
  return async (cookie: string): Promise<Actor> =>
    (await ports.user.sessions.authenticate.query({ cookie }, { context: repeatable })).actor;
}
