import type { z } from 'zod';

/** A kind of event in one version of its payload. */
export interface EventDefinition<
  Name extends string = string,
  Schema extends z.ZodType = z.ZodType,
> {
  /** `<subject>.<what happened>` in the past tense, e.g. `order.paid`. */
  name: Name;
  /** Raised, as a new definition beside the old one, when readers of the old payload would break. */
  version: number;
  /** Plain JSON without secrets or personal data; unknown fields are dropped, so that old readers bear new ones. */
  schema: Schema;
}

export type PayloadOf<Definition extends EventDefinition> = z.infer<Definition['schema']>;

/** Declares a kind of event; belongs into a file of `catalogue/`. */
export function defineEvent<Name extends string, Schema extends z.ZodType>(
  name: Name,
  version: number,
  schema: Schema,
): EventDefinition<Name, Schema> {
  return { name, version, schema };
}
