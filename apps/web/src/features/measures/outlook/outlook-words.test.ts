import { defaultConfig, type DesignConfig } from '@pet/domain/builder';
import { catalogueV2 as catalogue } from '@pet/domain/builder/data';
import { fitReport, type PetFacts } from '@pet/domain/pet';
import { describe, expect, test } from 'vitest';
import { escapeWords, growthWords, strengthWords } from './outlook-words.ts';

const puppy: PetFacts = { species: 'dog', breed: null, ageMonths: 4 };
const measurements = { neckGirthMm: 330, chestGirthMm: 480, backLengthMm: 380, weightG: 8_000 };

function reportOf(pet: PetFacts, change: Partial<typeof measurements> = {}) {
  const config: DesignConfig = {
    ...defaultConfig('dog', catalogue),
    size: {
      kind: 'made-to-measure',
      measurements: { ...measurements, ...change },
      pet,
      isConfirmed: false,
    },
  };
  return fitReport({ config, catalogue, breed: null });
}

describe('escape', () => {
  test('is low without a reason for an ordinary dog', () => {
    const { escape } = reportOf({ ...puppy, ageMonths: 60 });
    expect(escape && escapeWords(escape)).toEqual({
      title: 'Escape risk: low',
      tone: 'good',
      sentences: [],
    });
  });

  test('names the neck that is nearly as wide as the chest', () => {
    const { escape } = reportOf(puppy, { neckGirthMm: 460 });
    const words = escape && escapeWords(escape);
    expect(words?.tone).not.toBe('good');
    expect(words?.sentences[0]).toContain('nearly as wide as the chest');
  });
});

describe('strength', () => {
  const { strength } = reportOf(puppy);

  test('is told against the weight, with the part that breaks first', () => {
    if (!strength) throw new Error('no strength');
    const words = strengthWords(strength, true);
    expect(words.title).toBe(`Holds ${strength.timesWeight} × its weight`);
    expect(words.sentences[0]).toContain(`“${strength.weakestPart}”`);
  });

  test('says so when it is too weak, and for which weight a size is', () => {
    if (!strength) throw new Error('no strength');
    const words = strengthWords({ ...strength, isEnough: false, weightG: 45_000 }, false);
    expect(words).toMatchObject({ tone: 'bad' });
    expect(words.title).toMatch(/^Too weak: .* × the 45 kg that this size is for$/);
  });
});

describe('growth', () => {
  const { growth, straps } = reportOf(puppy);
  const titleIn = (outgrownInMonths: number | null) =>
    growth && growthWords({ ...growth, outgrownInMonths }, straps).title;

  test.each([
    [0, 'About to be outgrown'],
    [0.3, 'Will be outgrown in about a week'],
    [1.4, 'Will be outgrown in about 6 weeks'],
    [4.2, 'Will be outgrown in about 4 months'],
    [null, 'Lasts until it is grown'],
  ])('outgrown in %s months: %s', (months, title) => expect(titleIn(months)).toBe(title));

  test('tells how far the girth lets out and how large the animal becomes', () => {
    const sentences = growth ? growthWords(growth, straps).sentences : [];
    const girth = straps.find(({ strapId }) => strapId === 'girth');
    expect(sentences[0]).toContain(`lets out to ${(girth?.adjustMaxMm ?? 0) / 10} cm`);
    expect(sentences[1]).toMatch(/^Grown, expect about [\d.]+ kg \([\d.]+ kg to [\d.]+ kg\)/);
  });

  test('a grown dog has no forecast', () => {
    expect(reportOf({ ...puppy, ageMonths: 60 }).growth).toBeNull();
  });
});
