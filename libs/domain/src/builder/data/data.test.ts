import { describe, expect, test } from 'vitest';
import { calculatePrice, describeDesign, makingPlan } from '../index.ts';
import { catalogueV2, presetsV1, priceBookV1 } from './index.ts';

const ids = (options: readonly { id: string }[]) => options.map(({ id }) => id);

describe('the catalogue', () => {
  test('offers what the shop promises', () => {
    expect(ids(catalogueV2.styles)).toEqual([
      'y-harness',
      'h-harness',
      'step-in',
      'no-pull',
      'escape-safe',
      'cat-vest',
      'cat-h',
    ]);
    expect(ids(catalogueV2.hardwareFinishes).toSorted()).toEqual([
      'black',
      'gold',
      'gunmetal',
      'rose-gold',
      'silver',
    ]);
    expect(catalogueV2.webbings.map(({ widthMm }) => widthMm)).toEqual([10, 15, 20, 25, 38, 50]);
    expect(catalogueV2.colours.length).toBeGreaterThanOrEqual(16);
    expect(catalogueV2.fonts.length).toBeGreaterThanOrEqual(3);
    expect(catalogueV2.textLengthMax).toBe(20);
  });

  test('has every id once', () => {
    const { styles, colours, buckles, hardwareFinishes, paddings, extras, fonts, threadColours } =
      catalogueV2;
    const lists = [
      styles,
      colours,
      buckles,
      hardwareFinishes,
      paddings,
      extras,
      fonts,
      threadColours,
    ];
    for (const list of lists) expect(new Set(ids(list)).size).toBe(list.length);
  });

  test('gets stronger with every millimetre', () => {
    const rising = (loads: number[]) =>
      loads.every((load, index) => index === 0 || load > (loads[index - 1] ?? 0));
    expect(rising(catalogueV2.webbings.map(({ breakingLoadN }) => breakingLoadN))).toBe(true);
    for (const { loads } of catalogueV2.buckles) {
      expect(rising(loads.map(({ breakingLoadN }) => breakingLoadN))).toBe(true);
    }
  });

  test('has sizes that join without a gap', () => {
    for (const [index, size] of catalogueV2.sizes.slice(1).entries()) {
      const smaller = catalogueV2.sizes[index];
      expect(size.chestGirthMm.min).toBe(smaller?.chestGirthMm.max);
      expect(size.neckGirthMm.min).toBeLessThan(smaller?.neckGirthMm.max ?? 0);
      expect(size.weightMaxG).toBeGreaterThan(smaller?.weightMaxG ?? 0);
    }
  });

  test('stitches Latin letters with their accents, figures and plain punctuation in every font', () => {
    const needed = 'AZaz09 ÄÖÜäöüßÉéèêñçÅåØøŁłŠšŽžČčŐőĞğİıŞşŢţÞþÐðŒœÆæ.,-’&!?';
    for (const { glyphs, name } of catalogueV2.fonts) {
      const missing = [...needed].filter((glyph) => !glyphs.includes(glyph));
      expect({ name, missing }).toEqual({ name, missing: [] });
    }
  });
});

describe('the price book', () => {
  test('has the prices of the product', () => {
    expect(Object.values(priceBookV1.basesMinor)).toEqual([3999, 4499, 4999, 5499, 5999, 6499]);
    expect(priceBookV1.premiumColourMinor).toBe(500);
    expect(priceBookV1.personalisationMinor).toBe(1200);
    expect(new Set(Object.values(priceBookV1.hardwareFinishesMinor)).size).toBe(5);
  });

  test('knows every option of the catalogue and nothing else', () => {
    const { styles, buckles, hardwareFinishes, paddings, extras } = catalogueV2;
    expect(Object.keys(priceBookV1.stylesMinor)).toEqual(ids(styles));
    expect(Object.keys(priceBookV1.bucklesMinor)).toEqual(ids(buckles));
    expect(Object.keys(priceBookV1.hardwareFinishesMinor).toSorted()).toEqual(
      ids(hardwareFinishes).toSorted(),
    );
    expect(Object.keys(priceBookV1.paddingsMinor)).toEqual(ids(paddings));
    expect(Object.keys(priceBookV1.extrasMinor)).toEqual(ids(extras));
  });

  test('ships each country by one zone, and all others by the last', () => {
    const countries = priceBookV1.shipping.flatMap(({ countryCodes }) => countryCodes);
    expect(new Set(countries).size).toBe(countries.length);
    expect(
      priceBookV1.shipping.filter(({ countryCodes }) => countryCodes.length === 0),
    ).toHaveLength(1);
  });
});

describe('the presets', () => {
  test('are at least eight, for dogs and cats', () => {
    expect(presetsV1.length).toBeGreaterThanOrEqual(8);
    expect(new Set(ids(presetsV1)).size).toBe(presetsV1.length);
    expect(new Set(presetsV1.map(({ config }) => config.species))).toEqual(new Set(['dog', 'cat']));
  });

  test.each(presetsV1)('$name can be priced, made and described', ({ config }) => {
    expect(calculatePrice(config, priceBookV1, catalogueV2).unitMinor).toBeGreaterThan(3000);
    expect(makingPlan(config, catalogueV2).webbingTotalMm).toBeGreaterThan(500);
    expect(describeDesign(config, catalogueV2)).toMatch(/^[A-Z].*\.$/);
  });
});
