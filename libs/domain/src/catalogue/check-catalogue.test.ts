import { describe, expect, test } from 'vitest';
import { catalogueV2, presetsV1 } from '../builder/data/index.ts';
import { writtenRuleSchema, type Catalogue } from '../builder/index.ts';
import {
  catalogueChangesInWords,
  checkCatalogue,
  describeRule,
  withAvailability,
} from './index.ts';

const check = (change: Partial<Catalogue>) =>
  checkCatalogue({ ...catalogueV2, ...change }, catalogueV2, presetsV1);
const rule = (change: object) =>
  writtenRuleSchema.parse({
    id: 'planted',
    severity: 'forbid',
    field: 'paddingId',
    reason: 'It chafes.',
    when: [{ any: [{ fact: 'choice', field: 'paddingId', in: ['fleece'] }] }],
    ...change,
  });

describe('a catalogue that follows another', () => {
  test('may be the same', () => expect(check({})).toEqual({ refusals: [], warnings: [] }));

  test.each<[string, Partial<Catalogue>, string]>([
    [
      'loses an option',
      { colours: catalogueV2.colours.slice(1) },
      'Black is missing under Colours. Retire it',
    ],
    ['loses a size', { sizes: catalogueV2.sizes.slice(1) }, 'Size XS is missing'],
    [
      'has an option twice',
      { paddings: [...catalogueV2.paddings, ...catalogueV2.paddings.slice(0, 1)] },
      '“none” twice',
    ],
    [
      'has a rule on what is not there',
      { rules: [rule({ when: [{ any: [{ fact: 'extra', extraId: 'cape' }] }] })] },
      'names “cape”',
    ],
    [
      'has a fix with what is not there',
      { rules: [rule({ fix: { paddingId: 'velvet' } })] },
      'names “velvet”',
    ],
    ['leaves nothing to choose', { rules: [rule({ when: [] })] }, 'nothing is left to choose'],
  ])('is refused where it %s', (_what, change, words) => {
    expect(
      check(change)
        .refusals.map(({ message }) => message)
        .join(' '),
    ).toContain(words);
  });

  test('names the starter designs that it spoils, and goes on', () => {
    const { refusals, warnings } = check(
      withAvailability(catalogueV2, 'styles', 'cat-vest', 'sold-out'),
    );
    expect(refusals).toEqual([]);
    expect(warnings.length).toBeGreaterThan(0);
    for (const warning of warnings) expect(warning).toContain('The Cat vest is sold out.');
  });
});

describe('in words', () => {
  test('a rule is a sentence', () => {
    expect(describeRule(rule({}), catalogueV2)).toBe(
      'If the padding is Fleece, the design cannot be ordered.',
    );
    const asking = rule({
      severity: 'warn',
      when: [{ any: [{ fact: 'measure', measure: 'weightG', is: 'at-least', value: 40_000 }] }],
      require: [
        { any: [{ fact: 'choice', field: 'buckleId', in: ['side-release'], isNot: true }] },
      ],
    });
    expect(describeRule(asking, catalogueV2)).toBe(
      'If the animal’s weight is 40 kg or more, it is advised that the buckle is not Plastic side-release.',
    );
  });

  test('a new version tells what is new', () => {
    const after = {
      ...catalogueV2,
      ...withAvailability(catalogueV2, 'colours', 'teal', 'sold-out'),
      rules: [rule({})],
      textLengthMax: 18,
    };
    expect(catalogueChangesInWords(catalogueV2, after)).toEqual([
      'Colours: Teal: On sale → Sold out',
      'New rule: If the padding is Fleece, the design cannot be ordered.',
      'Rule removed: “The No-pull has a front ring already”',
      'The longest text changed',
    ]);
    expect(catalogueChangesInWords(after, structuredClone(after))).toEqual([]);
  });
});
