import type { Clock, EventBus, Subscription } from '@pet/messaging';
import type { ModuleName } from '@pet/rpc';
import type { AnyRouter } from '@trpc/server';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { z } from 'zod';

/** What a host hands to a module: everything that the module must not reach for by itself. */
export interface Platform<Database, Ports, Environment> {
  database: Database;
  /** tRPC client of the neighbours that the module `needs`; the same in process and over HTTP. */
  ports: Ports;
  bus: Pick<EventBus, 'publish' | 'hint' | 'onHint' | 'deadLetters'>;
  environment: Environment;
  clock: Clock;
  log: Logger;
}

/** A module at work in a host. */
export interface RunningModule<Router extends AnyRouter> {
  router: Router;
  subscriptions: Subscription[];
  /** Plain HTTP routes beside the procedures, e.g. a provider's webhook. */
  routes?: (app: FastifyInstance) => void | Promise<void>;
  /** Rejects with the reason while the module cannot serve; the database is checked by the host. */
  readiness?: () => Promise<void>;
  /** Begins work of its own, e.g. a sweeper; events flow already. */
  start?: () => void | Promise<void>;
  /** Ends that work; resolves when what is in flight is done. */
  stop?: () => Promise<void>;
}

export interface DatabaseClass<Database> {
  new (options: never): Database;
}

/** A business capability as hosts see it. */
export interface PetModule<
  Name extends ModuleName = ModuleName,
  Router extends AnyRouter = AnyRouter,
  Database = unknown,
  Ports = unknown,
  Environment extends z.ZodType = z.ZodType,
> {
  name: Name;
  /** Neighbours that it calls through ports. */
  needs: readonly ModuleName[];
  /** Its part of the environment, e.g. `WEB_URL`; parsed once by the host. */
  environment: Environment;
  /** Its generated Prisma client class. */
  Database: DatabaseClass<Database>;
  create(platform: Platform<Database, Ports, z.infer<Environment>>): RunningModule<Router>;
}

/**
 * Declares a module. `Ports` is the tRPC client type of its needs, e.g.
 * `TRPCClient<PortRouter<{ builder: BuilderRouter }>>`.
 */
export const defineModule = <
  Name extends ModuleName,
  Router extends AnyRouter,
  Database,
  Ports,
  Environment extends z.ZodType,
>(
  module: PetModule<Name, Router, Database, Ports, Environment>,
): PetModule<Name, Router, Database, Ports, Environment> => module;
