import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueV2, priceBookV1 } from '../data/index.ts';
import { anyConfig } from '../design-config.arbitrary.ts';
import { calculatePrice, defaultConfig, describeDesign, shareableConfig } from '../index.ts';

const plain = defaultConfig('dog', catalogueV2);
const nothing = { showsMeasures: false, showsText: false };
const measured = {
  ...plain,
  size: {
    kind: 'made-to-measure' as const,
    measurements: { neckGirthMm: 463, chestGirthMm: 781, backLengthMm: 602, weightG: 31_400 },
    pet: { species: 'dog' as const, breed: 'Labrador Retriever', ageMonths: 61 },
    isConfirmed: true,
  },
  personalisation: {
    text: 'Bruno',
    fontId: catalogueV2.fonts[0]!.id,
    position: 'side' as const,
    threadColourId: catalogueV2.threadColours[0]!.id,
  },
};

describe('a design as others see it', () => {
  it('keeps every measure, breed, age and name back, also from its words', () => {
    const shown = shareableConfig(measured, catalogueV2, nothing);
    const told = JSON.stringify(shown) + describeDesign(shown, catalogueV2);
    for (const secret of ['463', '781', '602', '31400', '31.4', '78.1', 'Labrador', '61', 'Bruno'])
      expect(told).not.toContain(secret);
    expect(shown).toMatchObject({ size: { kind: 'standard' }, personalisation: null });
  });

  it('shows each of them when that is wanted', () => {
    const text = shareableConfig(measured, catalogueV2, { ...nothing, showsText: true });
    expect(text.personalisation).toEqual(measured.personalisation);
    expect(text.size.kind).toBe('standard');
    const both = { showsMeasures: true, showsText: true };
    expect(shareableConfig(measured, catalogueV2, both)).toBe(measured);
  });

  it('is the same object when there is nothing to keep back', () => {
    expect(shareableConfig(plain, catalogueV2, nothing)).toBe(plain);
  });

  it('keeps the looks and the base price, whatever the design', () => {
    fc.assert(
      fc.property(anyConfig, (config) => {
        const shown = shareableConfig(config, catalogueV2, nothing);
        const { size, personalisation } = shown;
        expect(shown).toEqual({ ...config, size, personalisation });
        const base = (of: typeof config) => calculatePrice(of, priceBookV1, catalogueV2).lines[0];
        expect(base(shown)?.amountMinor).toBe(base(config)?.amountMinor);
      }),
    );
  });
});
