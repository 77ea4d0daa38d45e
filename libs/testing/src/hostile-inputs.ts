import { randomUUID } from 'node:crypto';

/** 500 lists within each other. */
const nested = JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) as unknown;

/** What a client sends by mistake or on purpose: wrong types, huge, unstorable and foreign values. */
export const hostileValues: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  '',
  // As long as the address of a question may be between our processes.
  'x'.repeat(20_000),
  '\u0000',
  'a\u0000b@example.com',
  '\ud800',
  "'; DROP TABLE design; --",
  randomUUID(),
  [],
  {},
  nested,
  { $gt: '' },
];

/** Hostile values in place of a valid input, and in place of each of its fields at any depth. */
export const hostileVariantsOf = (valid: object): unknown[] => [
  ...hostileValues,
  ...pathsOf(valid).flatMap((path) => hostileValues.map((value) => replaced(valid, path, value))),
];

function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [...path, key],
    ...pathsOf(inner, [...path, key]),
  ]);
}

function replaced(value: unknown, [key, ...rest]: string[], by: unknown): unknown {
  if (key === undefined) return by;
  const inner = (value as Record<string, unknown>)[key];
  const next = replaced(inner, rest, by);
  if (Array.isArray(value)) return value.with(Number(key), next) as unknown[];
  return { ...(value as object), [key]: next };
}
