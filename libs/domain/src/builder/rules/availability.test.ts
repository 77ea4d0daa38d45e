import { describe, expect, test } from 'vitest';
import type { Availability } from '../catalogue.schema.ts';
import { catalogueV2 } from '../data/index.ts';
import { calculatePrice, defaultConfig, evaluateRules, type Catalogue } from '../index.ts';
import { priceBookV1 } from '../data/index.ts';

const without = (
  group: 'colours' | 'buckles' | 'extras' | 'styles' | 'threadColours',
  id: string,
  availability: Availability,
): Catalogue => ({
  ...catalogueV2,
  [group]: catalogueV2[group].map((option) =>
    option.id === id ? { ...option, availability } : option,
  ),
});
const dog = defaultConfig('dog', catalogueV2);
const green = { ...dog, colourId: 'forest-green' };

describe('an option that cannot be had', () => {
  test('is named, with the nearest that can be had', () => {
    const [finding] = evaluateRules(green, without('colours', 'forest-green', 'sold-out'));
    expect(finding).toMatchObject({
      code: 'option-sold-out',
      field: 'colourId',
      fix: { change: { colourId: 'green' } },
    });
    expect(finding?.message).toBe('Forest green webbing is sold out – choose Green.');
  });

  test('is replaced by nothing that is sold out itself', () => {
    const catalogue = without('colours', 'forest-green', 'sold-out');
    const colours = catalogue.colours.map((colour) =>
      colour.id === 'green' ? { ...colour, availability: 'retired' as const } : colour,
    );
    const [finding] = evaluateRules(green, { ...catalogue, colours });
    expect(finding?.fix?.change.colourId).not.toMatch(/green$/);
  });

  test('goes on having its price, so that what was made of it can be shown', () => {
    const catalogue = without('colours', 'forest-green', 'retired');
    expect(evaluateRules(green, catalogue)[0]?.message).toContain('is no longer made');
    expect(calculatePrice(green, priceBookV1, catalogue)).toEqual(
      calculatePrice(green, priceBookV1, catalogueV2),
    );
  });

  test('is left out where it was an extra', () => {
    const design = { ...dog, extraIds: ['tag-ring', 'id-pocket'] };
    const [finding] = evaluateRules(design, without('extras', 'id-pocket', 'sold-out'));
    expect(finding).toMatchObject({
      message: 'The ID pocket is sold out – leave out the ID pocket.',
      fix: { change: { extraIds: ['tag-ring'] } },
    });
  });

  test.each(['low', 'on-sale'] as const)('is one that is %s only in name', (availability) => {
    expect(evaluateRules(green, without('colours', 'forest-green', availability))).toEqual([]);
  });

  test.each(['dog', 'cat'] as const)('is never in the design that a %s begins with', (species) => {
    const { styleId, colourId, buckleId } = defaultConfig(species, catalogueV2);
    for (const [group, id] of [
      ['styles', styleId],
      ['colours', colourId],
      ['buckles', buckleId],
    ] as const) {
      const catalogue = without(group, id, 'sold-out');
      expect(evaluateRules(defaultConfig(species, catalogue), catalogue)).toEqual([]);
    }
  });
});

test('an id that is gone is replaced by the likest one', () => {
  const colours = catalogueV2.colours.filter(({ id }) => id !== 'forest-green');
  const [finding] = evaluateRules(green, { ...catalogueV2, colours });
  expect(finding).toMatchObject({ code: 'unknown-option', fix: { change: { colourId: 'green' } } });
});
