import { modules } from '@pet/backend/modules';
import { createService } from '@pet/host';
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
