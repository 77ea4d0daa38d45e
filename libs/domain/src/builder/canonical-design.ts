import type { DesignConfig } from './design-config.schema.ts';

/**
 * The one JSON text of a design: keys sorted, extras sorted and each once, text in NFC. Two designs
 * have the same text exactly when the same harness is made from them.
 */
export function canonicalDesign(config: DesignConfig): string {
  const { personalisation } = config;
  return canonicalJson({
    ...config,
    extraIds: [...new Set(config.extraIds)].toSorted(),
    personalisation: personalisation && {
      ...personalisation,
      text: personalisation.text.normalize('NFC'),
    },
  });
}

/** JSON with the keys of every object sorted; `undefined` has none. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    isRecord(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
