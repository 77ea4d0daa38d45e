import {
  assessMeasurements,
  checkFigures,
  measurementsSchema,
  type ClaimedUnits,
  type FitFinding,
  type Measurements,
} from '@pet/domain/pet';
import type { BreedAnimal } from './animals.ts';

export interface Slip {
  name: string;
  claimedUnits: ClaimedUnits;
  spoil: (right: Measurements) => Measurements;
}

const metric: ClaimedUnits = { length: 'cm', weight: 'kg' };
const imperial: ClaimedUnits = { length: 'in', weight: 'lb' };
const POUND = 0.453_592_37;

const scaled =
  (factors: Partial<Record<keyof Measurements, number>>) =>
  (right: Measurements): Measurements =>
    Object.fromEntries(
      Object.entries(right).map(([measure, value]) => [
        measure,
        Math.round(value * (factors[measure as keyof Measurements] ?? 1)),
      ]),
    ) as unknown as Measurements;
const lengths = (factor: number) => ({
  neckGirthMm: factor,
  chestGirthMm: factor,
  backLengthMm: factor,
});
const slip = (
  name: string,
  claimedUnits: ClaimedUnits,
  factors: Partial<Record<keyof Measurements, number>>,
): Slip => ({ name, claimedUnits, spoil: scaled(factors) });

export const SLIPS: readonly Slip[] = [
  slip('inches as centimetres', metric, lengths(1 / 2.54)),
  slip('centimetres as inches', imperial, lengths(2.54)),
  slip('millimetres as centimetres', metric, lengths(10)),
  slip('pounds as kilograms', metric, { weightG: 1 / POUND }),
  slip('kilograms as pounds', imperial, { weightG: POUND }),
  slip('imperial as metric', metric, { ...lengths(1 / 2.54), weightG: 1 / POUND }),
  slip('metric as imperial', imperial, { ...lengths(2.54), weightG: POUND }),
  slip('chest alone in inches', metric, { chestGirthMm: 1 / 2.54 }),
  slip('neck alone in inches', metric, { neckGirthMm: 1 / 2.54 }),
  slip('back alone in inches', metric, { backLengthMm: 1 / 2.54 }),
  slip('neck alone in centimetres', imperial, { neckGirthMm: 2.54 }),
  slip('chest: 6 for 60', metric, { chestGirthMm: 0.1 }),
  slip('chest: 600 for 60', metric, { chestGirthMm: 10 }),
  slip('weight: a tenth', metric, { weightG: 0.1 }),
  slip('weight: tenfold', metric, { weightG: 10 }),
  {
    name: 'neck and chest exchanged',
    claimedUnits: metric,
    spoil: (right) => ({
      ...right,
      neckGirthMm: right.chestGirthMm,
      chestGirthMm: right.neckGirthMm,
    }),
  },
];

export interface SlipOutcome {
  name: string;
  animals: number;
  /** Held, refused, or warned of. */
  noticed: number;
  /** A correction was offered, and it was the right one within 2 %. */
  offered: number;
  offeredRight: number;
}

export const outcomesOfSlips = (
  animals: readonly BreedAnimal[],
  isBreedTold: boolean,
): SlipOutcome[] =>
  SLIPS.map(({ name, claimedUnits, spoil }) => {
    const results = animals.map((animal) => {
      const typed = spoil(animal.measurements);
      const found = judge({ ...animal, measurements: typed }, claimedUnits, isBreedTold);
      const offer = found.find(({ suggestion }) => suggestion)?.suggestion?.measurements;
      return {
        isNoticed: found.some(({ judgement }) => judgement !== 'accept'),
        isOffered: offer !== undefined,
        isRight: offer !== undefined && isNear(offer, animal.measurements),
      };
    });
    const count = (has: (result: (typeof results)[number]) => boolean) =>
      results.filter(has).length;
    return {
      name,
      animals: animals.length,
      noticed: count(({ isNoticed }) => isNoticed),
      offered: count(({ isOffered }) => isOffered),
      offeredRight: count(({ isRight }) => isRight),
    };
  });

export interface FalseAlarms {
  animals: number;
  /** A correction was offered for figures that are right. */
  offers: number;
  /** Right figures were held or refused. */
  held: number;
  examples: string[];
}

export function falseAlarms(animals: readonly BreedAnimal[], isBreedTold: boolean): FalseAlarms {
  const judged = animals.flatMap((animal) =>
    [metric, imperial].map((units) => ({
      name: animal.breed.name,
      found: judge(animal, units, isBreedTold),
    })),
  );
  const offers = judged.filter(({ found }) => found.some(({ suggestion }) => suggestion));
  const held = judged.filter(({ found }) =>
    found.some(({ judgement }) => judgement === 'hold' || judgement === 'reject'),
  );
  return {
    animals: judged.length,
    offers: offers.length,
    held: held.length,
    examples: [...new Set([...offers, ...held].map(({ name }) => name))].slice(0, 5),
  };
}

function judge(
  { pet, measurements, breed }: BreedAnimal,
  claimedUnits: ClaimedUnits,
  isBreedTold: boolean,
): FitFinding[] {
  const facts = { pet: { ...pet, breed: isBreedTold ? pet.breed : null }, claimedUnits };
  const known = isBreedTold ? breed : null;
  return measurementsSchema.safeParse(measurements).success
    ? assessMeasurements({ ...facts, measurements, breed: known })
    : checkFigures({ ...facts, figures: measurements, breed: known });
}

const isNear = (offered: Measurements, right: Measurements): boolean =>
  (['neckGirthMm', 'chestGirthMm', 'backLengthMm', 'weightG'] as const).every(
    (measure) => Math.abs(offered[measure] / right[measure] - 1) < 0.02,
  );
