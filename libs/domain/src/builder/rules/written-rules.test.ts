import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueV2 } from '../data/index.ts';
import { anyConfig } from '../design-config.arbitrary.ts';
import {
  applyFix,
  defaultConfig,
  evaluateRules,
  ruleFindingSchema,
  writtenRuleSchema,
  type DesignConfig,
} from '../index.ts';
import { objects } from './condition.ts';

const dog = defaultConfig('dog', catalogueV2);
const big: DesignConfig = {
  ...dog,
  size: { kind: 'standard', size: 'XL' },
  webbingWidthMm: 38,
  buckleId: 'metal-side-release',
};

type Written = Parameters<typeof writtenRuleSchema.parse>[0];

const rule = (written: object) =>
  writtenRuleSchema.parse({
    id: 'planted',
    severity: 'forbid',
    field: 'paddingId',
    reason: 'It chafes',
    ...(written as Written as object),
  });
const choice = (field: string, ...ids: string[]) => ({ any: [{ fact: 'choice', field, in: ids }] });
const heavierThan = (value: number) => ({
  any: [{ fact: 'measure', measure: 'weightG', is: 'at-least', value }],
});

const judged = (config: DesignConfig, ...written: object[]) => {
  const catalogue = { ...catalogueV2, rules: written.map(rule) };
  const finding = evaluateRules(config, catalogue).find(({ code }) => code === 'rule:planted');
  return { finding, catalogue };
};

describe('a rule of the catalogue', () => {
  test('forbids a combination, says why and offers the last thing named', () => {
    const { finding } = judged(
      { ...dog, paddingId: 'fleece' },
      {
        when: [choice('colourId', 'forest-green'), choice('paddingId', 'fleece')],
        reason: 'Fleece takes the colour of this webbing.',
      },
    );
    expect(finding).toMatchObject({
      severity: 'forbid',
      field: 'paddingId',
      message: 'Fleece takes the colour of this webbing – choose No padding.',
      fix: { change: { paddingId: 'none' } },
    });
  });

  test('says nothing where its condition does not hold', () => {
    const written = { when: [choice('colourId', 'pink'), choice('paddingId', 'none')] };
    expect(judged(dog, written).finding).toBeUndefined();
  });

  test('requires what goes with a choice, all of it in one change', () => {
    const { finding } = judged(big, {
      when: [heavierThan(40_000)],
      require: [choice('buckleId', 'metal-frame'), { any: [{ fact: 'extra', extraId: 'handle' }] }],
    });
    expect(finding?.fix).toEqual({
      label: 'Choose the metal frame buckle and add the grab handle',
      change: { buckleId: 'metal-frame', extraIds: ['handle'] },
    });
    expect(
      judged(dog, { when: [heavierThan(40_000)], require: [choice('buckleId', 'metal-frame')] })
        .finding,
    ).toBeUndefined();
  });

  test('offers the written fix before those that it finds itself', () => {
    const { finding } = judged(
      { ...dog, paddingId: 'fleece' },
      {
        when: [choice('paddingId', 'fleece')],
        fix: { paddingId: 'softshell', addExtraId: 'tag-ring' },
      },
    );
    expect(finding?.fix).toEqual({
      label: 'Choose Softshell and add the tag ring',
      change: { paddingId: 'softshell', extraIds: ['tag-ring'] },
    });
  });

  test('offers no change that another rule would refuse', () => {
    const { finding } = judged(
      { ...dog, paddingId: 'fleece' },
      { when: [choice('paddingId', 'fleece')], fix: { paddingId: 'neoprene' } },
      { id: 'other', when: [choice('paddingId', 'neoprene')] },
    );
    expect(finding?.fix?.change).toEqual({ paddingId: 'none' });
  });

  test.each<[string, object, DesignConfig, boolean]>([
    ['any of several', { any: [...choice('colourId', 'pink').any, { fact: 'text' }] }, dog, false],
    ['not', { any: [{ fact: 'choice', field: 'colourId', in: ['pink'], isNot: true }] }, dog, true],
    ['a size, also of a measured animal', choice('size', 'M'), dog, true],
    [
      'a width',
      { any: [{ fact: 'measure', measure: 'webbingWidthMm', is: 'below', value: 25 }] },
      dog,
      false,
    ],
    [
      'a girth',
      { any: [{ fact: 'measure', measure: 'chestGirthMm', is: 'at-least', value: 560 }] },
      dog,
      true,
    ],
    ['what a text has, without a text', choice('fontId', 'block'), dog, false],
    ['made to measure', { any: [{ fact: 'made-to-measure' }] }, dog, false],
  ])('understands %s', (_what, clause, config, expected) => {
    expect(objects(rule({ when: [clause] }), config, catalogueV2)).toBe(expected);
  });
});

describe('rules of the catalogue together', () => {
  const anyClause = fc.oneof(
    fc.constantFrom(...catalogueV2.colours.slice(0, 4)).map(({ id }) => choice('colourId', id)),
    fc.constantFrom(...catalogueV2.paddings).map(({ id }) => choice('paddingId', id)),
    fc.constantFrom(...catalogueV2.buckles).map(({ id }) => choice('buckleId', id)),
    fc
      .constantFrom(...catalogueV2.extras)
      .map(({ id }) => ({ any: [{ fact: 'extra', extraId: id }] })),
    fc.boolean().map((isNot) => ({ any: [{ fact: 'text', isNot }] })),
    fc.integer({ min: 12, max: 40 }).map((value) => ({
      any: [{ fact: 'measure', measure: 'webbingWidthMm', is: 'at-least', value }],
    })),
  );
  const anyRule = fc.record({
    when: fc.array(anyClause, { minLength: 1, maxLength: 3 }),
    require: fc.option(fc.array(anyClause, { minLength: 1, maxLength: 2 })),
  });

  test('offer only fixes that were tried, whatever they say', () => {
    fc.assert(
      fc.property(
        anyConfig,
        fc.array(anyRule, { minLength: 1, maxLength: 4 }),
        (config, written) => {
          const rules = written.map((each, index) => rule({ ...each, id: `r${index}` }));
          const catalogue = { ...catalogueV2, rules };
          const before = evaluateRules(config, catalogue);
          const forbidden = new Set(
            before.filter(({ severity }) => severity === 'forbid').map(({ code }) => code),
          );
          for (const { code, fix } of before.filter((finding) =>
            finding.code.startsWith('rule:'),
          )) {
            if (!fix) continue;
            expect(ruleFindingSchema.shape.fix.safeParse(fix).success).toBe(true);
            const after = evaluateRules(applyFix(config, fix), catalogue);
            expect(after.some((finding) => finding.code === code)).toBe(false);
            for (const { code: other, severity } of after) {
              if (severity === 'forbid') expect(forbidden).toContain(other);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
