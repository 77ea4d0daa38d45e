import { describe, expect, test } from 'vitest';
import { catalogueV2 } from '../builder/data/index.ts';
import { evaluateRules, writtenRuleSchema, type Catalogue } from '../builder/index.ts';
import { checkContradictions, checkRules, withAvailability } from './index.ts';

const is = (field: string, ...ids: string[]) => ({ any: [{ fact: 'choice', field, in: ids }] });
const isNot = (field: string, ...ids: string[]) => ({
  any: [{ fact: 'choice', field, in: ids, isNot: true }],
});
const has = (extraId: string) => ({ any: [{ fact: 'extra', extraId }] });
const lacks = (extraId: string) => ({ any: [{ fact: 'extra', extraId, isNot: true }] });
const text = { any: [{ fact: 'text' }] };
const measure = (name: string, bound: 'at-least' | 'below', value: number) => ({
  any: [{ fact: 'measure', measure: name, is: bound, value }],
});

/** The catalogue with these rules planted, called a, b, c … after their place. */
const planted = (...rules: object[]): Catalogue => ({
  ...catalogueV2,
  rules: rules.map((each, index) =>
    writtenRuleSchema.parse({
      id: 'abcdef'.charAt(index),
      severity: 'forbid',
      field: 'paddingId',
      reason: `Reason ${'ABCDEF'.charAt(index)}`,
      ...each,
    }),
  ),
});
const refused = (...rules: object[]) => checkRules(planted(...rules)).refusals;

describe('rules that leave nothing to choose', () => {
  test('none do in the catalogue as it is', () => {
    expect(checkRules(catalogueV2)).toEqual({ refusals: [], warnings: [] });
    expect(checkContradictions(catalogueV2)).toEqual([]);
  });

  test.each<[string, object[], string[]]>([
    ['forbids everything', [{ when: [] }], ['a']],
    [
      'forbids every width that holds a large dog',
      [{ when: [measure('webbingWidthMm', 'at-least', 25)] }],
      ['a'],
    ],
    [
      'asks heavy dogs for a buckle that is too weak for them',
      [
        {
          when: [measure('weightG', 'at-least', 60_000)],
          require: [is('buckleId', 'side-release')],
        },
      ],
      ['a'],
    ],
    [
      'asks for a padding in all styles of cats, and forbids that to small ones',
      [
        { when: [is('species', 'cat')], require: [is('paddingId', 'fleece')] },
        { when: [is('size', 'XS'), is('paddingId', 'fleece')] },
      ],
      ['a', 'b'],
    ],
    [
      'asks narrow webbing for the handle, which needs wide webbing, and all for narrow',
      [{ when: [], require: [has('handle')] }],
      ['a'],
    ],
    [
      'takes the last style from a size',
      [{ when: [is('species', 'cat'), is('size', 'XXL')] }],
      ['a'],
    ],
  ])('is refused where it %s', (_what, rules, blamed) => {
    const [fault] = refused(...rules);
    expect(fault?.ruleIds).toEqual(blamed);
    expect(fault?.message).toMatch(/nothing is left to choose for a .+\.$/);
    const codes = evaluateRules(fault!.example!.config, planted(...rules)).map(({ code }) => code);
    expect(blamed.some((id) => codes.includes(`rule:${id}`))).toBe(true);
  });

  test('is refused where an option on sale can be in no design', () => {
    const [fault] = refused(
      { when: [is('colourId', 'pink'), isNot('species', 'cat')] },
      { when: [is('colourId', 'pink'), is('species', 'cat')] },
    );
    expect(fault).toMatchObject({ example: { config: { colourId: 'pink' } } });
    expect(fault?.message).toContain('no design can have Pink, which is on sale');
  });

  test.each<[string, object[]]>([
    ['forbids a combination', [{ when: [is('colourId', 'pink'), is('paddingId', 'fleece')] }]],
    ['asks for what can be had', [{ when: [is('styleId', 'no-pull')], require: [has('handle')] }]],
    ['only warns', [{ severity: 'warn', when: [] }]],
    [
      'asks light animals for one thing and heavy ones for another',
      [
        {
          when: [measure('weightG', 'at-least', 30_000)],
          require: [isNot('buckleId', 'side-release')],
        },
        { when: [measure('weightG', 'below', 5_000)], require: [is('buckleId', 'side-release')] },
      ],
    ],
    ['speaks of text', [{ when: [text], require: [is('textPosition', 'side')] }]],
  ])('is not refused where it %s', (_what, rules) => {
    expect(checkRules(planted(...rules))).toEqual({ refusals: [], warnings: [] });
    expect(checkContradictions(planted(...rules))).toEqual([]);
  });

  test('a style may be taken out of a size on purpose, and that is told', () => {
    const { refusals, warnings } = checkRules(
      planted({ when: [is('styleId', 'no-pull'), is('size', 'XS')] }),
    );
    expect(refusals).toEqual([]);
    expect(warnings).toEqual([
      'Not to be had any more, as “Reason A” says: a No-pull for a dog in size XS.',
    ]);
  });

  test('what is sold out is not blamed on the rules', () => {
    const soldOut = {
      ...catalogueV2,
      ...withAvailability(catalogueV2, 'paddings', 'fleece', 'sold-out'),
    };
    const rules = planted({ when: [is('colourId', 'pink'), is('paddingId', 'fleece')] }).rules;
    expect(checkRules({ ...soldOut, rules }).refusals).toEqual([]);
  });

  test('is decided in a second or two for fifty rules', () => {
    const many = catalogueV2.colours.flatMap(({ id }) => [
      { when: [is('colourId', id), is('paddingId', 'fleece'), has('tag-ring')] },
      {
        when: [is('colourId', id), measure('weightG', 'at-least', 40_000)],
        require: [lacks('id-pocket')],
      },
    ]);
    const catalogue = planted(...many.map((each, index) => ({ ...each, id: `r${index}` })));
    const started = process.cpuUsage();
    expect(checkRules(catalogue).refusals).toEqual([]);
    expect(checkContradictions(catalogue)).toEqual([]);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(3_000);
  });
});

describe('rules that contradict', () => {
  test.each<[string, object[]]>([
    [
      'ask for and forbid the same',
      [
        { when: [is('colourId', 'pink')], require: [is('paddingId', 'fleece')] },
        { when: [is('species', 'dog'), is('paddingId', 'fleece')] },
      ],
    ],
    [
      'ask for two different things',
      [
        { when: [is('colourId', 'pink')], require: [is('paddingId', 'fleece')] },
        { when: [is('styleId', 'no-pull')], require: [is('paddingId', 'neoprene')] },
      ],
    ],
    [
      'ask for an extra, and for its absence in heavy dogs',
      [
        { when: [is('styleId', 'no-pull')], require: [has('handle')] },
        { when: [measure('weightG', 'at-least', 47_000)], require: [lacks('handle')] },
      ],
    ],
    [
      'ask for a width and forbid it to a buckle',
      [
        { when: [is('colourId', 'pink')], require: [measure('webbingWidthMm', 'at-least', 25)] },
        {
          when: [is('buckleId', 'metal-frame')],
          require: [measure('webbingWidthMm', 'below', 25)],
        },
      ],
    ],
    [
      'ask for two styles',
      [
        { when: [is('colourId', 'pink')], require: [is('styleId', 'step-in', 'cat-vest')] },
        { when: [is('paddingId', 'fleece')], require: [is('styleId', 'no-pull', 'cat-h')] },
      ],
    ],
  ])('are refused where they %s, with a design that both speak to', (_what, rules) => {
    const [fault, ...more] = checkContradictions(planted(...rules));
    expect(more).toEqual([]);
    expect(fault?.ruleIds.toSorted()).toEqual(['a', 'b']);
    expect(fault?.message).toMatch(/contradict each other/);
    expect(fault?.example?.description.length).toBeGreaterThan(20);
  });

  test.each<[string, object[]]>([
    [
      'speak to different animals',
      [
        { when: [is('species', 'cat')], require: [is('paddingId', 'fleece')] },
        { when: [is('species', 'dog'), is('paddingId', 'fleece')] },
      ],
    ],
    [
      'leave a third way',
      [
        { when: [is('colourId', 'pink')], require: [is('paddingId', 'fleece', 'neoprene')] },
        { when: [is('species', 'dog'), is('paddingId', 'fleece')] },
      ],
    ],
    [
      'would meet only in a design that a third one forbids',
      [
        { when: [is('colourId', 'pink')], require: [is('paddingId', 'fleece')] },
        { when: [is('styleId', 'no-pull'), is('paddingId', 'fleece')] },
        { when: [is('colourId', 'pink'), is('styleId', 'no-pull')] },
      ],
    ],
    [
      'only advise',
      [
        { when: [is('colourId', 'pink')], require: [is('paddingId', 'fleece')] },
        { severity: 'warn', when: [is('paddingId', 'fleece')] },
      ],
    ],
  ])('are not seen where they %s', (_what, rules) => {
    expect(checkContradictions(planted(...rules))).toEqual([]);
  });
});
