import { describe, expect, test } from 'vitest';
import { journeyCase, journeyRows, type JourneyCase } from '@pet/testing/journeys';
import { catalogueV2, priceBookV1 } from './builder/data/index.ts';
import { applyFix, calculatePrice, evaluateRules, makingPlan } from './builder/index.ts';
import { taxForDestination } from './commerce/index.ts';
import { findBreed } from './pet/breeds/index.ts';
import { fitReport, worstJudgement, type Judgement } from './pet/index.ts';

const cases = journeyRows().map(journeyCase);

/** What must be found in the rows that were set as traps, and in those whose remark the table asks for. */
const EXPECTED_CODES: Readonly<Record<string, string[]>> = {
  J04: ['escape-prone'],
  J09: ['coat'],
  J11: ['coat'],
  J12: ['escape-prone'],
  J14: ['beyond-fitted-range'],
  J15: ['coat'],
  J29: ['girth-implausible-for-weight', 'neck-not-below-chest'],
  J30: ['inches-as-centimetres'],
  J31: ['pounds-as-kilograms'],
  J32: ['neck-not-below-chest', 'slips-over-head'],
  J33: ['growing'],
  J34: ['very-young'],
  J35: ['text-glyph-refused'],
  J36: ['text-glyph-refused'],
  J37: ['text-too-many-characters'],
  J38: ['hardware-too-weak'],
  J39: ['hardware-too-weak'],
  J40: ['neck-not-below-chest'],
};

/** Fit and rules together: what is forbidden is rejected. */
function judge({ config, pet, claimedUnits }: JourneyCase) {
  const breed = findBreed(pet.breed ?? '', pet.species);
  const fit = fitReport({ config, catalogue: catalogueV2, breed, claimedUnits });
  const findings = evaluateRules(config, catalogueV2);
  const ruled = findings.map(({ severity }): Judgement =>
    severity === 'forbid' ? 'reject' : 'warn',
  );
  return {
    judgement: worstJudgement([fit.judgement, ...ruled]),
    codes: [...fit.findings, ...findings].map(({ code }) => code),
    fit,
    findings,
  };
}

const journey = (id: string): JourneyCase => {
  const found = cases.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No journey ${id}`);
  return found;
};

describe('the journey table', () => {
  test('has forty rows, all of known breeds and colours', () => {
    expect(cases).toHaveLength(40);
    for (const { pet, config } of cases) {
      expect(findBreed(pet.breed ?? '', pet.species)).not.toBeNull();
      expect(catalogueV2.colours.map(({ id }) => id)).toContain(config.colourId);
    }
  });

  test.each(cases)('$id is judged $expectedJudgement', (row) => {
    const { judgement, codes } = judge(row);
    expect(judgement, row.expectation).toBe(row.expectedJudgement);
    expect(codes).toEqual(expect.arrayContaining(EXPECTED_CODES[row.id] ?? []));
  });

  test.each(cases)(
    '$id has a price, and a making plan once its text and hardware are mended',
    (row) => {
      const { findings } = judge(row);
      const mended = findings.reduce(
        (config, { fix }) => (fix ? applyFix(config, fix) : config),
        row.config,
      );
      expect(calculatePrice(row.config, priceBookV1, catalogueV2).unitMinor).toBeGreaterThan(3999);
      expect(makingPlan(mended, catalogueV2).pieces.length).toBeGreaterThan(1);
    },
  );
});

describe('what the traps are answered with', () => {
  const fixOf = (id: string, code: string) =>
    judge(journey(id)).findings.find((finding) => finding.code === code)?.fix?.change;

  test('J27: the destination is left to the maker', () => {
    expect(
      taxForDestination({ countryCode: journey('J27').countryCode, regionCode: null }),
    ).toEqual({
      handling: 'manual',
      rates: [],
    });
  });

  test('J16: inches and pounds that were declared are no mix-up', () => {
    expect(journey('J16').config.size).toMatchObject({
      measurements: { chestGirthMm: 787, neckGirthMm: 483, backLengthMm: 622, weightG: 30_844 },
    });
  });

  test('J30, J31: corrected measurements are offered', () => {
    const suggestion = (id: string) =>
      judge(journey(id)).fit.findings.find((finding) => finding.suggestion)?.suggestion;
    expect(suggestion('J30')?.measurements).toMatchObject({
      chestGirthMm: 635,
      neckGirthMm: 394,
      backLengthMm: 508,
    });
    expect(suggestion('J31')?.measurements.weightG).toBe(29_937);
  });

  test('J32: confirmed, the pattern over the head is refused for the escape-safe one', () => {
    const { config } = journey('J32');
    if (config.size.kind === 'standard') throw new Error('J32 is made to measure');
    const confirmed = { ...config, size: { ...config.size, isConfirmed: true } };
    const [refusal] = evaluateRules(confirmed, catalogueV2);
    expect(refusal).toMatchObject({
      severity: 'forbid',
      fix: { change: { styleId: 'escape-safe' } },
    });
  });

  test('J35, J36, J37: honest texts are offered', () => {
    expect(fixOf('J35', 'text-glyph-refused')?.personalisation?.text).toBe('SAKURA');
    expect(fixOf('J36', 'text-glyph-refused')?.personalisation?.text).toBe('BELLA');
    expect(fixOf('J37', 'text-too-many-characters')?.personalisation?.text).toBe(
      'PRINCESS ANASTASIA',
    );
  });

  test('J38, J39: hardware that holds is offered', () => {
    expect(fixOf('J38', 'hardware-too-weak')).toEqual({
      webbingWidthMm: 38,
      buckleId: 'metal-side-release',
    });
    expect(fixOf('J39', 'hardware-too-weak')).toEqual({
      webbingWidthMm: 38,
      buckleId: 'metal-frame',
    });
  });
});
