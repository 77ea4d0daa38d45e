import { describe, expect, test } from 'vitest';
import { catalogueV2 } from '../data/index.ts';
import {
  applyFix,
  defaultConfig,
  evaluateRules,
  type DesignConfig,
  type Personalisation,
} from '../index.ts';

const dog = defaultConfig('dog', catalogueV2);
const cat = defaultConfig('cat', catalogueV2);

const measured = (
  kg: number,
  chestCm: number,
  change: Partial<DesignConfig> = {},
  isConfirmed = false,
  neckCm = chestCm * 0.6,
): DesignConfig => ({
  ...dog,
  size: {
    kind: 'made-to-measure',
    measurements: {
      neckGirthMm: Math.round(neckCm * 10),
      chestGirthMm: Math.round(chestCm * 10),
      backLengthMm: Math.round(chestCm * 8),
      weightG: Math.round(kg * 1000),
    },
    pet: { species: change.species ?? 'dog', breed: null, ageMonths: 40 },
    isConfirmed,
  },
  ...change,
});

const findingsOf = (config: DesignConfig) => evaluateRules(config, catalogueV2);
const codesOf = (config: DesignConfig) =>
  findingsOf(config).map(({ severity, code }) => `${severity} ${code}`);
const find = (config: DesignConfig, code: string) =>
  findingsOf(config).find((finding) => finding.code === code);

const stitched = (text: Partial<Personalisation>, change: Partial<DesignConfig> = {}) => ({
  ...dog,
  personalisation: {
    text: 'REX',
    fontId: 'block',
    position: 'side' as const,
    threadColourId: 'white',
    ...text,
  },
  ...change,
});

describe('strength', () => {
  test('20 mm hardware does not hold a 45 kg dog', () => {
    const config = measured(45, 87, { webbingWidthMm: 20, buckleId: 'metal-side-release' });
    const finding = find(config, 'hardware-too-weak');
    expect(finding).toMatchObject({ severity: 'forbid', field: 'webbingWidthMm' });
    expect(finding?.message).toBe(
      '20 mm hardware (metal side-release, about 1100 N) does not hold a 45 kg dog, ' +
        'which asks for 1324 N – choose 25 mm.',
    );
    expect(finding?.fix?.change).toMatchObject({ webbingWidthMm: 25 });
  });

  test('a plastic buckle that cannot be saved by width is replaced', () => {
    const finding = find(measured(55, 94, { webbingWidthMm: 15 }), 'hardware-too-weak');
    expect(finding?.message).toContain('choose 38 mm and the metal side-release.');
  });

  test('a standard size must hold the heaviest animal it is for', () => {
    expect(codesOf({ ...dog, size: { kind: 'standard', size: 'XXL' } })).toContain(
      'forbid hardware-too-weak',
    );
  });

  test('the load is three times the weight, to the newton', () => {
    const light = measured(30.25, 78, { webbingWidthMm: 25 });
    const heavy = measured(30.26, 78, { webbingWidthMm: 25 });
    expect(codesOf(light)).toEqual([]);
    expect(codesOf(heavy)).toEqual(['forbid hardware-too-weak']);
  });

  test('some hardware holds the heaviest dog that can be entered', () => {
    const config = measured(130, 150, { webbingWidthMm: 50, buckleId: 'metal-frame' });
    expect(codesOf(config)).toEqual([]);
  });

  test('a buckle must be made in the width of the webbing', () => {
    const finding = find(measured(20, 100, { webbingWidthMm: 50 }), 'buckle-not-in-width');
    expect(finding?.message).toBe(
      'The plastic side-release is not made for 50 mm webbing – choose 38 mm.',
    );
  });
});

describe('webbing and girth', () => {
  test.each([
    [33, 25, []],
    [28, 25, ['warn webbing-too-wide']],
    [20, 25, ['forbid webbing-too-wide']],
    [90, 15, ['warn webbing-too-narrow']],
  ])('a chest of %i cm in %i mm webbing', (chest, webbingWidthMm, expected) => {
    expect(codesOf(measured(3, chest, { webbingWidthMm }))).toEqual(expected);
  });

  test('the fix keeps the hardware strong enough', () => {
    const config = measured(40, 33, { webbingWidthMm: 38, buckleId: 'metal-side-release' });
    expect(find(config, 'webbing-too-wide')?.fix?.change).toMatchObject({ webbingWidthMm: 25 });
  });
});

describe('species and style', () => {
  test('a style is cut for its species', () => {
    expect(find({ ...dog, styleId: 'cat-vest' }, 'style-other-species')?.fix?.change).toEqual({
      styleId: 'y-harness',
    });
    expect(find({ ...cat, styleId: 'y-harness' }, 'style-other-species')?.fix?.change).toEqual({
      styleId: 'cat-vest',
    });
  });

  test('measurements belong to the species of the design', () => {
    const config = { ...measured(5, 38, { webbingWidthMm: 15 }), species: 'cat' as const };
    const finding = find({ ...config, styleId: 'cat-vest' }, 'species-differs');
    expect(finding?.fix?.change).toEqual({ species: 'dog', styleId: 'y-harness' });
  });

  test('a pattern over the head warns while a wide neck is in doubt, and is refused once confirmed', () => {
    const doubtful = measured(25, 70, {}, false, 71);
    const confirmed = measured(25, 70, {}, true, 71);
    expect(codesOf(doubtful)).toEqual(['warn slips-over-head']);
    expect(codesOf(confirmed)).toEqual(['forbid slips-over-head']);
    const finding = find(confirmed, 'slips-over-head');
    expect(finding?.fix?.change).toEqual({ styleId: 'escape-safe' });
    expect(codesOf({ ...confirmed, styleId: 'escape-safe' })).toEqual([]);
    expect(codesOf({ ...confirmed, styleId: 'step-in' })).toEqual([]);
  });

  test('a cat with a wide neck is offered the vest', () => {
    const config = measured(
      5,
      41,
      { species: 'cat', styleId: 'cat-h', webbingWidthMm: 10 },
      true,
      42,
    );
    expect(find(config, 'slips-over-head')?.fix?.change).toEqual({ styleId: 'cat-vest' });
  });
});

describe('extras', () => {
  test.each([
    [{ ...cat, extraIds: ['front-ring'] }, 'extra-other-species', { extraIds: [] }],
    [{ ...cat, extraIds: ['id-pocket'] }, 'extra-needs-wider-webbing', { webbingWidthMm: 20 }],
    [
      { ...dog, styleId: 'no-pull', extraIds: ['front-ring'] },
      'rule:front-ring-already-there',
      { extraIds: [] },
    ],
  ])('%#: one that does not go is mended', (config, code, change) => {
    expect(find(config, code)?.fix?.change).toEqual(change);
  });

  test('only the extra in question is left out', () => {
    const config = { ...cat, extraIds: ['tag-ring', 'front-ring', 'reflective-trim'] };
    expect(find(config, 'extra-other-species')?.fix?.change).toEqual({
      extraIds: ['tag-ring', 'reflective-trim'],
    });
  });

  test('one that takes the place of the text moves the text', () => {
    const config = stitched({ position: 'side' }, { extraIds: ['id-pocket'] });
    const finding = find(config, 'text-place-taken');
    expect(finding?.message).toBe(
      'The ID pocket takes the place of the text on the side – stitch the text on the back.',
    );
    expect(finding?.fix?.change.personalisation).toMatchObject({ position: 'back', text: 'REX' });
  });
});

describe('text', () => {
  test('umlauts and accents are stitched as they are', () => {
    for (const text of ['BÄR', 'Zoë', 'Šárka', 'Łucja', 'ÅSA', 'Strauß', 'Ba\u0308r']) {
      expect(codesOf(stitched({ text }))).toEqual([]);
    }
  });

  test('signs are refused by name and left out', () => {
    const finding = find(stitched({ text: 'BELLA ❤' }), 'text-glyph-refused');
    expect(finding?.message).toBe('“❤” cannot be stitched in Block – stitch “BELLA”.');
    const family = find(stitched({ text: 'A 👨‍👩‍👧 B' }), 'text-glyph-refused');
    expect(family?.fix?.change.personalisation?.text).toBe('A B');
  });

  test('letters are never left out, kana are offered in Latin', () => {
    const kana = find(stitched({ text: 'さくら' }), 'text-glyph-refused');
    expect(kana?.fix?.change.personalisation?.text).toBe('SAKURA');
    const cyrillic = find(stitched({ text: 'Белка 2' }), 'text-glyph-refused');
    expect(cyrillic?.fix).toEqual({
      label: 'Leave the text out',
      change: { personalisation: null },
    });
  });

  test('another font is offered where it has the sign', () => {
    const finding = find(stitched({ text: 'A@B', fontId: 'script' }), 'text-glyph-refused');
    expect(finding?.fix?.change.personalisation).toMatchObject({ fontId: 'block', text: 'A@B' });
  });

  test('too many characters: the limit, the free space, and the first whole words', () => {
    const finding = find(
      stitched({ text: 'PRINCESS ANASTASIA OF BROOKLYN' }),
      'text-too-many-characters',
    );
    expect(finding?.message).toMatch(/30 characters, at most 20 can be stitched; \d+ mm are free/);
    expect(finding?.fix?.change.personalisation?.text).toBe('PRINCESS ANASTASIA');
    const oneWord = find(stitched({ text: 'M'.repeat(21) }), 'text-too-many-characters');
    expect(oneWord?.fix?.change.personalisation).toBeNull();
  });

  test('exactly twenty characters are allowed, an accent is none of its own', () => {
    expect(codesOf(stitched({ text: 'E\u0301'.repeat(20) }))).toEqual([]);
  });

  test('text that finds no room is moved to where it does', () => {
    const config = stitched(
      { text: 'Maximilian Otto', position: 'back' },
      { size: { kind: 'standard', size: 'XS' }, webbingWidthMm: 15 },
    );
    const finding = find(config, 'text-does-not-fit');
    expect(finding?.message).toMatch(
      /takes at least \d+ mm, \d+ mm are free on the back – stitch it on the side/,
    );
  });

  test('a place that the style does not have has no room', () => {
    const finding = find(
      stitched({ position: 'back' }, { styleId: 'step-in' }),
      'text-does-not-fit',
    );
    expect(finding?.message).toContain('0 mm are free on the back');
    expect(finding?.fix?.change.personalisation?.position).toBe('side');
  });

  test('letters that are taller than the webbing go into another font', () => {
    const config = stitched(
      { fontId: 'script', threadColourId: 'black' },
      { size: { kind: 'standard', size: 'XS' }, webbingWidthMm: 10 },
    );
    const finding = find(config, 'text-does-not-fit');
    expect(finding?.message).toContain('Script letters are at least 7 mm tall');
    expect(finding?.fix?.change.personalisation?.fontId).toBe('block');
  });

  test('letters whose accents and tails would leave the webbing go onto a wider one', () => {
    const finding = find(
      stitched({ text: 'Åģ' }, { size: { kind: 'standard', size: 'XS' }, webbingWidthMm: 10 }),
      'text-does-not-fit',
    );
    expect(finding?.message).toContain('5 mm tall without their accents and tails');
    expect(finding?.fix?.change).toEqual({ webbingWidthMm: 15 });
  });

  test('thread that can hardly be seen is pointed out', () => {
    const finding = find(stitched({ threadColourId: 'forest-green' }), 'thread-hard-to-read');
    expect(finding?.severity).toBe('warn');
    expect(finding?.fix?.change.personalisation?.threadColourId).toBe('white');
  });
});

describe('options that are gone', () => {
  test.each([
    ['styleId', 'gone'],
    ['colourId', 'gone'],
    ['buckleId', 'gone'],
    ['hardwareFinishId', 'gone'],
    ['paddingId', 'gone'],
    ['extraIds', ['gone']],
    ['webbingWidthMm', 17],
  ])('%s is refused and replaced', (field, value) => {
    const config = { ...dog, [field]: value };
    const finding = find(config, 'unknown-option');
    expect(finding).toMatchObject({ severity: 'forbid', field });
    expect(finding?.fix && codesOf(applyFix(config, finding.fix))).toEqual([]);
  });

  test('fonts and threads too', () => {
    expect(codesOf(stitched({ fontId: 'gone', threadColourId: 'lost' }))).toEqual([
      'forbid unknown-option',
      'forbid unknown-option',
    ]);
  });

  test('a width that is gone is replaced by the nearest', () => {
    expect(find({ ...dog, webbingWidthMm: 27 }, 'unknown-option')?.fix?.change).toEqual({
      webbingWidthMm: 25,
    });
  });
});
