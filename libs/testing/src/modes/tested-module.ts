import type { Clock, EventBus, EventBusClient } from '@pet/messaging';
import type { ModuleName } from '@pet/rpc';
import type { Actor } from '@pet/domain/user';
import type { RunningModule } from '@pet/host';
import type { Caller } from '@pet/rpc';
import type { TRPCClient } from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Steering } from './steering.ts';

/**
 * Where a module runs while it is tested: `local` in this process and called through JSON, `wire` in
 * this process behind the real host and its HTTP, `split` in a process of its own.
 */
export type ModuleMode = 'local' | 'wire' | 'split';

export type WorldDatabase = EventBusClient & { $disconnect(): Promise<void> };

/**
 * A module as tests run it; a declaration for hosts is one. `Outside` is what lies outside of the
 * system and has stand-ins: they stay in the test's process wherever the module runs.
 */
export interface TestedModule<
  Router extends AnyRouter,
  Database,
  Ports,
  Environment extends z.ZodType,
  Outside,
> {
  name: ModuleName;
  needs: readonly ModuleName[];
  environment: Environment;
  Database: new (options: never) => Database;
  create(platform: {
    database: Database;
    ports: Ports;
    bus: EventBus;
    environment: z.infer<Environment>;
    clock: Clock;
    log: Logger;
    outside: Outside;
  }): RunningModule<Router>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever its parts are
export type AnyTestedModule = TestedModule<AnyRouter, any, any, z.ZodType, any>;

export interface PlainRequest {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: string | Buffer;
}

export interface PlainAnswer {
  status: number;
  headers: Headers;
  body: string;
}

/** A module at work somewhere, and the ways to it. */
export interface OpenedModule extends Steering {
  /** A client whose calls come from this actor. */
  as(actor: Actor, caller: Caller | null): TRPCClient<AnyRouter>;
  /** Asks a plain route, e.g. a provider's webhook. */
  request: (request: PlainRequest) => Promise<PlainAnswer>;
  /** Where its host listens; null where it has none. */
  url: string | null;
}

export interface Opening {
  databaseUrl: string;
  environment: Record<string, string>;
  /** The module's time to begin with. */
  at: Date;
  neighbours: Readonly<Partial<Record<ModuleName, AnyRouter>>>;
  outside: unknown;
}
