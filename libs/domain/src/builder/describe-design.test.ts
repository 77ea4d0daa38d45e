import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueV2 } from './data/index.ts';
import { anyStaleConfig } from './design-config.arbitrary.ts';
import { compareConfigs, defaultConfig, describeDesign, type DesignConfig } from './index.ts';

const plain = defaultConfig('dog', catalogueV2);
const rich: DesignConfig = {
  species: 'cat',
  styleId: 'cat-vest',
  size: {
    kind: 'made-to-measure',
    measurements: { neckGirthMm: 250, chestGirthMm: 380, backLengthMm: 360, weightG: 4200 },
    pet: { species: 'cat', breed: null, ageMonths: 55 },
    isConfirmed: false,
  },
  colourId: 'red',
  webbingWidthMm: 10,
  buckleId: 'side-release',
  hardwareFinishId: 'rose-gold',
  paddingId: 'fleece',
  extraIds: ['tag-ring', 'reflective-trim'],
  personalisation: { text: 'Minka', fontId: 'script', position: 'back', threadColourId: 'gold' },
};

describe('the sentence of a design', () => {
  test('says what is seen', () => {
    expect(describeDesign(plain, catalogueV2)).toBe(
      'Forest green Y-harness for a dog, size M, 25 mm webbing, plastic side-release and rings in silver.',
    );
    expect(describeDesign(rich, catalogueV2)).toBe(
      'Red Cat vest for a cat, made to measure (chest 38 cm, neck 25 cm, 4.2 kg), 10 mm webbing, ' +
        'plastic side-release and rings in rose gold, fleece padding, with reflective trim and tag ring, ' +
        '“Minka” stitched in gold on the back.',
    );
  });

  test('is made of any design, even with options that are gone', () => {
    fc.assert(
      fc.property(anyStaleConfig, (config) => {
        expect(describeDesign(config, catalogueV2)).not.toMatch(/undefined|null|NaN/);
      }),
    );
  });
});

describe('comparing designs', () => {
  test('finds nothing between equal designs', () => {
    fc.assert(
      fc.property(anyStaleConfig, (config) => {
        const twin = { ...config, extraIds: config.extraIds.toReversed() };
        expect(compareConfigs(config, twin, catalogueV2)).toEqual([]);
      }),
    );
  });

  test('names each choice that differs, in the words of the catalogue', () => {
    const changed = { ...plain, colourId: 'navy', extraIds: ['handle'] };
    expect(compareConfigs(plain, changed, catalogueV2)).toEqual([
      {
        label: 'Colour',
        from: 'Forest green',
        to: 'Navy',
        text: 'Colour: Forest green → Navy',
      },
      { label: 'Extras', from: 'none', to: 'Grab handle', text: 'Extras: none → Grab handle' },
    ]);
    const labels = compareConfigs(plain, rich, catalogueV2).map(({ label }) => label);
    expect(labels).toContain('Size');
    expect(labels).toContain('Thread');
  });

  test('reads backwards when the designs are swapped', () => {
    fc.assert(
      fc.property(anyStaleConfig, anyStaleConfig, (a, b) => {
        const there = compareConfigs(a, b, catalogueV2);
        const back = compareConfigs(b, a, catalogueV2);
        expect(back.map(({ label, from, to }) => [label, to, from])).toEqual(
          there.map(({ label, from, to }) => [label, from, to]),
        );
      }),
    );
  });
});
