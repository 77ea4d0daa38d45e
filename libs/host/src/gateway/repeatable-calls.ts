import type { Neighbour } from '@pet/rpc';
import { contractOfService } from '../topology/contract-answer.ts';
import type { ModuleContract } from '../topology/contract-of.ts';

export interface SentCalls {
  module: string;
  /** Paths of the procedures; null for a plain route. */
  procedures: readonly string[] | null;
  isBatch: boolean;
  body: Buffer | null;
}

/**
 * Tells whether changes may be sent again after an answer was lost: each call is of a procedure that
 * declares a field for this, and carries it. The copy that is hosted here says which procedures do;
 * where there is none the service itself is asked, and only when it matters.
 */
export function repeatableCalls(hosted: Record<string, ModuleContract>) {
  const known = new Map<string, Record<string, string>>();

  const fieldsOf = async (
    module: string,
    neighbour: Neighbour,
  ): Promise<Record<string, string>> => {
    const found = hosted[module]?.repeatableBy ?? known.get(neighbour.url);
    if (found) return found;
    const { modules } = await contractOfService(neighbour.url);
    const fields = Object.assign(
      {},
      ...Object.values(modules).map(({ repeatableBy }) => repeatableBy),
    ) as Record<string, string>;
    known.set(neighbour.url, fields);
    return fields;
  };
  return async (neighbour: Neighbour, { module, procedures, isBatch, body }: SentCalls) => {
    if (!procedures || !body) return false;
    const inputs = inputsOf(body, isBatch);
    const fields = await fieldsOf(module, neighbour).catch(() => null);
    return procedures.every((path, index) => {
      const field = fields?.[path];
      const input = inputs?.[index];
      return field !== undefined && typeof input?.[field] === 'string';
    });
  };
}

type Input = Record<string, unknown> | null | undefined;

/** The inputs of the calls by their position, or null for a body that is none of tRPC's. */
function inputsOf(body: Buffer, isBatch: boolean): Record<number, Input> | null {
  try {
    const value = JSON.parse(body.toString('utf8')) as Record<number, Input>;
    return isBatch ? value : [value as Input];
  } catch {
    return null;
  }
}
