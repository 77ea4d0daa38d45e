import { expectedChestMm, expectedNeckMm } from '@pet/domain/pet';
import type { BreedAnimal } from './animals.ts';

export interface GirthError {
  what: string;
  count: number;
  /** Of the natural logarithm of expected over sourced, in per cent. */
  biasPercent: number;
  rmsePercent: number;
  worst: string;
}

/** How far expected girths lie from those of the rows that have a source, by size class. */
export function girthErrors(animals: readonly BreedAnimal[]): GirthError[] {
  const chests = animals
    .filter(({ breed }) => !breed.isChestEstimated)
    .map(({ breed, measurements: { weightG, chestGirthMm } }) => ({
      name: breed.name,
      what: `chest from weight, ${breed.sizeClass}`,
      off: Math.log(expectedChestMm(weightG) / chestGirthMm),
    }));
  const necks = animals
    .filter(({ breed }) => !breed.isNeckEstimated && !breed.isChestEstimated)
    .map(({ breed, measurements: { neckGirthMm, chestGirthMm } }) => ({
      name: breed.name,
      what: `neck from chest, ${breed.species}`,
      off: Math.log(expectedNeckMm(chestGirthMm, breed.species) / neckGirthMm),
    }));
  const dogs = chests
    .filter(({ what }) => !what.endsWith('cat'))
    .map((row) => ({ ...row, what: 'chest from weight, all dogs' }));
  return [...Map.groupBy([...chests, ...dogs, ...necks], ({ what }) => what)].map(
    ([what, rows]) => {
      const worst = rows.toSorted((a, b) => Math.abs(b.off) - Math.abs(a.off))[0];
      return {
        what,
        count: rows.length,
        biasPercent: percent(mean(rows.map(({ off }) => off))),
        rmsePercent: percent(Math.sqrt(mean(rows.map(({ off }) => off ** 2)))),
        worst: worst ? `${worst.name} ${percent(worst.off)} %` : '',
      };
    },
  );
}

const mean = (values: number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const percent = (share: number): number => Math.round(1000 * share) / 10;
