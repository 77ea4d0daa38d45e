import {
  AGE_MONTHS_MAX,
  ageInMonths,
  type Measurements,
  type PetFacts,
  type Species,
} from '@pet/domain/pet';
import {
  figureOf,
  measures,
  readFigure,
  type Measure,
  type Units,
} from '#web/features/measures/measures.ts';
import type { Pet } from '#web/features/measures/pet-types.ts';
import type { FieldErrors } from '#web/features/forms/check.ts';
import type { ApiInputs } from '#web/trpc/api-types.ts';

export type PetInput = ApiInputs['user']['pets']['create'];

/** A pet as it is typed: figures are text until they are read. */
export interface PetDraft {
  name: string;
  species: Species;
  breed: string;
  birthDate: string;
  figures: Record<Measure, string>;
  /** From the guide; the form leaves it as it is. */
  breastboneLengthMm?: number | undefined;
}

const NO_FIGURES: PetDraft['figures'] = {
  neckGirthMm: '',
  chestGirthMm: '',
  backLengthMm: '',
  weightG: '',
};

export const emptyDraft: PetDraft = {
  name: '',
  species: 'dog',
  breed: '',
  birthDate: '',
  figures: NO_FIGURES,
};

export const draftOf = (pet: Pet, units: Units): PetDraft => ({
  name: pet.name,
  species: pet.species,
  breed: pet.breed ?? '',
  birthDate: pet.birthDate ?? '',
  figures: pet.measurements ? figuresOf(pet.measurements, units) : NO_FIGURES,
  breastboneLengthMm: pet.measurements?.breastboneLengthMm,
});

export const figuresOf = (measurements: Measurements, units: Units): PetDraft['figures'] =>
  Object.fromEntries(
    measures.map((info) => [info.measure, figureOf(info, measurements[info.measure], units)]),
  ) as PetDraft['figures'];

/** The same measures in other units; a figure that cannot be read stays as it is typed. */
export function convertFigures(
  figures: PetDraft['figures'],
  from: Units,
  to: Units,
): PetDraft['figures'] {
  const converted = measures.map((info) => {
    const read = readFigure(info, figures[info.measure], from);
    const text = 'value' in read ? figureOf(info, read.value, to) : figures[info.measure];
    return [info.measure, text];
  });
  return Object.fromEntries(converted) as PetDraft['figures'];
}

/** The four measures once all of them can be read, else null. */
export function readMeasurements(figures: PetDraft['figures'], units: Units): Measurements | null {
  const read = measures.map(
    (info) => [info.measure, readFigure(info, figures[info.measure], units)] as const,
  );
  if (read.some(([, result]) => 'fault' in result)) return null;
  return Object.fromEntries(
    read.map(([measure, result]) => [measure, 'value' in result ? result.value : 0]),
  ) as unknown as Measurements;
}

export type ReadDraft =
  { isValid: true; input: PetInput; errors: FieldErrors } | { isValid: false; errors: FieldErrors };

/** The pet to keep, or what is missing by field. Measures are given all four or not at all. */
export function readDraft(draft: PetDraft, units: Units, today: string): ReadDraft {
  const errors: Record<string, string> = {};
  if (draft.name.trim() === '') errors['name'] = 'Please give a name.';
  if (draft.birthDate > today) errors['birthDate'] = 'A birthday lies in the past.';
  const hasMeasures = Object.values(draft.figures).some((text) => text.trim() !== '');
  if (hasMeasures) Object.assign(errors, figureErrors(draft.figures, units));
  if (Object.keys(errors).length > 0) return { isValid: false, errors };
  const measurements = hasMeasures ? readMeasurements(draft.figures, units) : null;
  const { breastboneLengthMm } = draft;
  const input = {
    name: draft.name.trim(),
    species: draft.species,
    breed: draft.breed.trim() || null,
    birthDate: draft.birthDate || null,
    measurements:
      measurements && breastboneLengthMm !== undefined
        ? { ...measurements, breastboneLengthMm }
        : measurements,
  };
  return { isValid: true, input, errors };
}

function figureErrors(figures: PetDraft['figures'], units: Units): Record<string, string> {
  const faults = measures.flatMap((info) => {
    const read = readFigure(info, figures[info.measure], units);
    return 'fault' in read ? [[info.measure, read.fault]] : [];
  });
  return Object.fromEntries(faults) as Record<string, string>;
}

/** As old as we can judge it; null without a birthday, or before it. */
const judgedAge = (birthDate: string, today: string): number | null =>
  birthDate === '' || birthDate > today
    ? null
    : Math.min(ageInMonths(birthDate, today), AGE_MONTHS_MAX);

export const factsOf = (draft: PetDraft, today: string): PetFacts => ({
  species: draft.species,
  breed: draft.breed.trim() || null,
  ageMonths: judgedAge(draft.birthDate, today),
});
