import { createHash } from 'node:crypto';
import type { ProcedureMeta } from '@pet/rpc';
import type { AnyRouter } from '@trpc/server';
import { z } from 'zod';

/** What a module promises, by procedure: a digest of access rule, input and output. */
export interface ModuleContract {
  hash: string;
  procedures: Record<string, string>;
  /** Changes that may be sent again, each with the field of its input by which a repeat is known. */
  repeatableBy: Record<string, string>;
}

interface ProcedureDefinition {
  type: string;
  meta?: ProcedureMeta;
  inputs?: z.ZodType[];
  output?: z.ZodType;
}

/** The contract of each namespace of a router. Two hosts with the same hash answer alike. */
export function contractsOf(router: AnyRouter): Record<string, ModuleContract> {
  const contracts: Record<string, ModuleContract> = {};
  const procedures = router._def.procedures as Record<string, { _def: ProcedureDefinition }>;
  for (const path of Object.keys(procedures).toSorted()) {
    const module = path.split('.', 1)[0] ?? '';
    const contract = (contracts[module] ??= { hash: '', procedures: {}, repeatableBy: {} });
    const definition = procedures[path]?._def;
    contract.procedures[path] = digest(promiseOf(definition));
    if (definition?.meta?.repeatableBy) contract.repeatableBy[path] = definition.meta.repeatableBy;
  }
  for (const contract of Object.values(contracts)) contract.hash = digest(contract.procedures);
  return contracts;
}

/** The procedures of `ours` that `theirs` lacks or promises otherwise; empty when theirs can stand in. */
export const brokenPromises = (
  ours: ModuleContract,
  theirs: ModuleContract | undefined,
): string[] =>
  Object.keys(ours.procedures).filter((path) => theirs?.procedures[path] !== ours.procedures[path]);

function promiseOf(definition: ProcedureDefinition | undefined) {
  return {
    type: definition?.type,
    access: definition?.meta?.access,
    rest: definition?.meta?.rest,
    inputs: definition?.inputs?.map((schema) => schemaOf(schema, 'input')),
    output: definition?.output && schemaOf(definition.output, 'output'),
  };
}

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' });

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16);
