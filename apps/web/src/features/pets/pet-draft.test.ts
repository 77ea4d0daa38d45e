import { describe, expect, it } from 'vitest';
import type { Units } from '#web/features/measures/measures.ts';
import { convertFigures, emptyDraft, factsOf, readDraft, type PetDraft } from './pet-draft.ts';

const metric: Units = { length: 'cm', weight: 'kg' };
const imperial: Units = { length: 'in', weight: 'lb' };
const TODAY = '2026-11-21';

const bruno: PetDraft = {
  name: ' Bruno ',
  species: 'dog',
  breed: '',
  birthDate: '2024-05-30',
  figures: { neckGirthMm: '42', chestGirthMm: '61,5', backLengthMm: '48', weightG: '18.5' },
};

describe('readDraft', () => {
  it('reads what was typed into whole millimetres and grams', () => {
    expect(readDraft(bruno, metric, TODAY)).toMatchObject({
      isValid: true,
      input: {
        name: 'Bruno',
        breed: null,
        birthDate: '2024-05-30',
        measurements: {
          neckGirthMm: 420,
          chestGirthMm: 615,
          backLengthMm: 480,
          weightG: 18_500,
        },
      },
    });
  });

  it('keeps a pet without measures, but none with some of them', () => {
    const unmeasured = { ...bruno, figures: emptyDraft.figures };
    expect(readDraft(unmeasured, metric, TODAY)).toMatchObject({ input: { measurements: null } });
    const half = { ...bruno, figures: { ...bruno.figures, weightG: '' } };
    expect(Object.keys(readDraft(half, metric, TODAY).errors)).toEqual(['weightG']);
  });

  it('leaves a breastbone as the guide measured it', () => {
    const read = readDraft({ ...bruno, breastboneLengthMm: 165 }, metric, TODAY);
    expect(read).toMatchObject({ input: { measurements: { breastboneLengthMm: 165 } } });
  });

  it('asks for a name and a birthday in the past', () => {
    const { errors } = readDraft({ ...bruno, name: ' ', birthDate: '2027-01-01' }, metric, TODAY);
    expect(Object.keys(errors)).toEqual(['name', 'birthDate']);
  });
});

describe('convertFigures', () => {
  it('does not drift over inches and pounds and back', () => {
    const there = convertFigures(bruno.figures, metric, imperial);
    const back = convertFigures(there, imperial, metric);
    expect(back).toEqual({ ...bruno.figures, chestGirthMm: '61.5' });
  });

  it('leaves alone what it cannot read', () => {
    const typed = { ...bruno.figures, neckGirthMm: 'about 40' };
    expect(convertFigures(typed, metric, imperial).neckGirthMm).toBe('about 40');
  });
});

describe('the age that measures are judged by', () => {
  it.each([
    ['2026-11-21', 0],
    ['2026-10-22', 0],
    ['2026-10-21', 1],
    ['2024-05-30', 29],
    ['1950-01-01', 400],
    ['', null],
    ['2027-01-01', null],
  ])('of %s is %s', (birthDate, months) => {
    expect(factsOf({ ...emptyDraft, birthDate }, TODAY).ageMonths).toBe(months);
  });
});
