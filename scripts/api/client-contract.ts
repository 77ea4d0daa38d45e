import { CLIENT_CONTRACT_MIN } from '@pet/rpc';
import { z } from 'zod';
import { describeProcedures, type DescribedProcedure } from './procedures.ts';

/** By dotted place the types that may stand there; the place ends with `?` where it may be left out. */
export type Fields = Record<string, string[]>;

/** What pages may ask of a procedure and read in its answer. */
export interface ClientPromise {
  type: DescribedProcedure['type'];
  takes: Fields;
  answers: Fields;
}

export interface ClientContract {
  /** The oldest contract of pages that are served. */
  version: number;
  procedures: Record<string, ClientPromise>;
}

/** What the procedures promise to pages as they are now; what is for neighbours only is left out. */
export async function clientContract(): Promise<ClientContract> {
  const described = (await describeProcedures()).filter(
    ({ meta }) => meta.access?.kind !== 'service',
  );
  const procedures = described.map(({ path, type, input, output }) => [
    path,
    { type, takes: fieldsOf(input, 'input'), answers: fieldsOf(output, 'output') },
  ]);
  return { version: CLIENT_CONTRACT_MIN, procedures: Object.fromEntries(procedures.toSorted()) };
}

/** What pages built for `before` cannot live with in `now`, each in a few words; additions are none. */
export const breaksBetween = (before: ClientContract, now: ClientContract): string[] =>
  Object.entries(before.procedures).flatMap(([path, old]) => {
    const current = now.procedures[path];
    if (!current) return [`${path} is gone`];
    if (current.type !== old.type) return [`${path} is a ${current.type} now`];
    return [
      ...inputBreaks(old.takes, current.takes).map((what) => `${path} takes ${what}`),
      ...outputBreaks(old.answers, current.answers).map((what) => `${path} answers ${what}`),
    ];
  });

function inputBreaks(old: Fields, current: Fields): string[] {
  const broken = Object.entries(old).flatMap(([place, types]) => {
    const now = typesAt(current, place);
    if (!now) return [`no ${place}`];
    const refused = types.filter((type) => !fits(type, now.types));
    if (refused.length > 0) return [`no ${refused.join(' or ')} as ${place}`];
    return isOptional(place) && !now.isOptional ? [`nothing without ${place}`] : [];
  });
  const demanded = Object.keys(current).filter(
    (place) => !isOptional(place) && !typesAt(old, place) && typesAt(old, parentOf(place)),
  );
  return [...broken, ...demanded.map((place) => `nothing without ${place}`)];
}

function outputBreaks(old: Fields, current: Fields): string[] {
  return Object.entries(old).flatMap(([place, types]) => {
    const now = typesAt(current, place);
    if (!now) return [`no ${place}`];
    const added = now.types.filter((type) => !fits(type, types));
    if (added.length > 0) return [`${added.join(' or ')} as ${place}`];
    return !isOptional(place) && now.isOptional ? [`not always ${place}`] : [];
  });
}

const isOptional = (place: string): boolean => place.endsWith('?');
const bare = (place: string): string => place.replace(/\?$/, '');
/** One of the words of an enumeration. */
const isWord = (type: string): boolean => type.startsWith('"');

/** Whether a value of this type is one of those types too. */
const fits = (type: string, types: string[]): boolean =>
  types.includes(type) ||
  types.includes('anything') ||
  (isWord(type) && types.includes('string')) ||
  (type === 'integer' && types.includes('number'));

const parentOf = (place: string): string => place.split('.').slice(0, -1).join('.') || '.';

function typesAt(fields: Fields, place: string) {
  const types = fields[bare(place)] ?? fields[`${bare(place)}?`];
  return types && { types, isOptional: fields[bare(place)] === undefined };
}

interface JsonSchema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
}

function fieldsOf(schema: z.ZodType | null, io: 'input' | 'output'): Fields {
  const fields: Fields = {};
  if (!schema) return fields;
  collect(z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema, '.', fields);
  return Object.fromEntries(
    Object.entries(fields)
      .map(([place, types]) => [place, [...new Set(types)].toSorted()] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

function collect(schema: JsonSchema, place: string, fields: Fields): void {
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices) return choices.forEach((choice) => collect(choice, place, fields));
  (fields[place] ??= []).push(...typesOf(schema));
  const below = place === '.' ? '' : bare(place);
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const isRequired = schema.required?.includes(name) ?? false;
    collect(property, `${below}.${name}${isRequired ? '' : '?'}`, fields);
  }
  for (const item of [schema.items, ...(schema.prefixItems ?? [])]) {
    if (item) collect(item, `${below}.[]`, fields);
  }
  const { additionalProperties: others } = schema;
  if (typeof others === 'object') collect(others, `${below}.{}`, fields);
}

function typesOf({ type, const: only, enum: words }: JsonSchema): string[] {
  const values = words ?? (only === undefined ? [] : [only]);
  return values.length > 0
    ? values.map((value) => JSON.stringify(value))
    : [type ?? 'anything'].flat();
}
