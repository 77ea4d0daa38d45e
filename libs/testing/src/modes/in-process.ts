import cookie from '@fastify/cookie';
import { openDatabase } from '@pet/database';
import { createEventBus, fakeClock, localTransport } from '@pet/messaging';
import { CALL_BUDGET_MS, createPorts, router, systemCall } from '@pet/rpc';
import { createTRPCClient, unstable_localLink, type TRPCLink } from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import fastify, { type FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { steeringOf } from './steering.ts';
import type {
  AnyTestedModule,
  Opening,
  OpenedModule,
  PlainAnswer,
  PlainRequest,
  WorldDatabase,
} from './tested-module.ts';

/** The module without a host, called through JSON: what a neighbour in the same process sees of it. */
export function openInProcess(module: AnyTestedModule, opening: Opening): OpenedModule {
  const { name } = module;
  const { databaseUrl: url, environment, at, neighbours, outside } = opening;
  const log = pino({ level: 'silent' });
  const clock = fakeClock(at);
  const client = openDatabase<WorldDatabase>({
    module: name,
    url,
    PrismaClient: module.Database as new (options: unknown) => WorldDatabase,
    poolSize: 5,
    log,
  });
  const bus = createEventBus({
    module: name,
    url,
    client,
    transport: localTransport(),
    subscriptions: () => running.subscriptions,
    log,
  });
  const hosted = router(neighbours as Parameters<typeof router>[0]) as AnyRouter;
  const running = module.create({
    database: client,
    ports: createPorts({ caller: name, hostedRouter: () => hosted, log }),
    bus,
    environment: module.environment.parse(environment),
    clock,
    log,
    outside,
  });
  const openApp = async () => {
    const app = fastify({ trustProxy: true });
    await app.register(cookie);
    await app.register(async (scope) => running.routes?.(scope));
    return app;
  };
  let app: ReturnType<typeof openApp> | undefined;
  return {
    url: null,
    as: (actor, caller) => {
      const createContext = async () => ({
        ...systemCall(name, log),
        actor,
        caller,
        deadlineAt: Date.now() + CALL_BUDGET_MS,
      });
      const options = { router: running.router, createContext };
      return createTRPCClient<AnyRouter>({
        links: [unstable_localLink(options) as TRPCLink<AnyRouter>],
      });
    },
    request: async (request) => askApp(await (app ??= openApp()), request),
    ...steeringOf({ running, bus, clock }),
    close: async () => {
      await (await app)?.close();
      await running.stop?.();
      await bus.stop();
      await client.$disconnect();
    },
  };
}

/** Asks an app that does not listen, as over HTTP. */
export async function askApp(
  app: FastifyInstance,
  { method, path: url, headers, body: payload }: PlainRequest,
): Promise<PlainAnswer> {
  const options = { method, url, headers, ...(payload === undefined ? {} : { payload }) };
  const answer = await app.inject(options);
  const lines = Object.entries(answer.headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, String(one)]),
  );
  return { status: answer.statusCode, headers: new Headers(lines), body: answer.body };
}
