import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueV2 } from './data/index.ts';
import { anyConfig } from './design-config.arbitrary.ts';
import { canonicalDesign, defaultConfig, designHash, type DesignConfig } from './index.ts';

/** The same value with all keys in the opposite order. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
};

const plain = defaultConfig('dog', catalogueV2);

describe('the design hash', () => {
  test('is the SHA-256 of the canonical JSON', () => {
    fc.assert(
      fc.property(anyConfig, (config) => {
        const expected = createHash('sha256').update(canonicalDesign(config)).digest('hex');
        expect(designHash(config)).toBe(expected);
      }),
    );
  });

  test('does not depend on the order of keys and extras', () => {
    fc.assert(
      fc.property(anyConfig, (config) => {
        const turned = reversed({ ...config, extraIds: config.extraIds.toReversed() });
        expect(designHash(turned as DesignConfig)).toBe(designHash(config));
      }),
    );
  });

  test('survives a round trip through JSON', () => {
    fc.assert(
      fc.property(anyConfig, (config) => {
        const again = JSON.parse(JSON.stringify(config)) as DesignConfig;
        expect(designHash(again)).toBe(designHash(config));
      }),
    );
  });

  test('takes a letter with its accent for the same letter', () => {
    const named = (text: string): DesignConfig => ({
      ...plain,
      personalisation: { text, fontId: 'block', position: 'side', threadColourId: 'white' },
    });
    expect(designHash(named('Zoe\u0308'))).toBe(designHash(named('Zo\u00eb')));
    expect(designHash(named('Zoe'))).not.toBe(designHash(named('Zoë')));
  });

  test('changes with every choice', () => {
    const changes: Partial<DesignConfig>[] = [
      { species: 'cat' },
      { styleId: 'step-in' },
      { size: { kind: 'standard', size: 'S' } },
      { colourId: 'red' },
      { webbingWidthMm: 20 },
      { buckleId: 'metal-frame' },
      { hardwareFinishId: 'gold' },
      { paddingId: 'fleece' },
      { extraIds: ['handle'] },
    ];
    const hashes = [plain, ...changes.map((change) => ({ ...plain, ...change }))].map(designHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  test('of the first design is kept for ever, because orders refer to it', () => {
    expect(canonicalDesign(plain)).toBe(
      '{"buckleId":"side-release","colourId":"forest-green","extraIds":[],"hardwareFinishId":"silver",' +
        '"paddingId":"none","personalisation":null,"size":{"kind":"standard","size":"M"},' +
        '"species":"dog","styleId":"y-harness","webbingWidthMm":25}',
    );
  });
});
