import { modules } from '@pet/backend/modules';
import { createService } from '@pet/host';
import type { ModuleName } from '@pet/database';
import type { Subscription } from '@pet/messaging';
import type { ProcedureMeta } from '@pet/rpc';
import type { AnyProcedure } from '@trpc/server';
import type { z } from 'zod';

export interface DescribedProcedure {
  /** Dotted, e.g. `order.cart.addLine`. */
  path: string;
  type: 'query' | 'mutation' | 'subscription';
  meta: ProcedureMeta;
  input: z.ZodType | null;
  output: z.ZodType | null;
}

/** Nothing is connected before a service starts, so addresses and secrets only have to look right. */
const environment = {
  DATABASE_URL: 'postgres://nobody:none@127.0.0.1:1/none',
  LOG_LEVEL: 'silent',
  AUTH_SECRET: 'only-to-describe-the-procedures-0000',
  STRIPE_SECRET_KEY: 'sk_test_describe',
  STRIPE_WEBHOOK_SECRETS: 'whsec_only_to_describe_the_procedures',
};

interface ProcedureDefinition {
  type: DescribedProcedure['type'];
  meta: ProcedureMeta;
  inputs: z.ZodType[];
  output?: z.ZodType;
}

/** Every procedure that the backend serves, in the order of the modules. */
export async function describeProcedures(): Promise<DescribedProcedure[]> {
  const service = await createService({
    name: 'describe',
    version: '0',
    defaultPort: 0,
    modules: modules as never,
    environment,
  });
  const procedures = service.router._def.procedures as Record<string, AnyProcedure>;
  const described = Object.entries(procedures).map(([path, procedure]) => {
    const { type, meta, inputs, output } = procedure._def as unknown as ProcedureDefinition;
    return { path, type, meta, input: inputs[0] ?? null, output: output ?? null };
  });
  await service.stop();
  return described;
}

export interface DescribedModule {
  name: ModuleName;
  /** Neighbours that it calls. */
  needs: readonly ModuleName[];
  listensTo: { publisher: ModuleName; event: string; by: string }[];
}

/** Who publishes what is told of a subject, by the first word of an event's name. */
const PUBLISHERS: Readonly<Record<string, ModuleName>> = {
  cart: 'order',
  design: 'builder',
  order: 'order',
  payment: 'webhook',
  pet: 'user',
  user: 'user',
  webhook: 'webhook',
  workOrder: 'order',
};

/** The modules of the backend with whom they call and hear. Throws for an event of an unknown subject. */
export async function describeModules(): Promise<DescribedModule[]> {
  const described: DescribedModule[] = [];
  const watched = modules.map((module) => ({
    ...module,
    create: (platform: never) => {
      const running = module.create(platform);
      const { name, needs } = module;
      described.push({ name, needs, listensTo: running.subscriptions.flatMap(heardBy) });
      return running;
    },
  }));
  const service = await createService({
    name: 'describe',
    version: '0',
    defaultPort: 0,
    modules: watched as never,
    environment,
  });
  await service.stop();
  return described;
}

const heardBy = ({ name: by, events }: Subscription) =>
  events.map(({ name: event }) => {
    const publisher = PUBLISHERS[event.split('.', 1)[0] ?? ''];
    if (!publisher) throw new Error(`Nobody is known to publish ${event}`);
    return { publisher, event, by };
  });
