import { isAvailable } from '../builder/options.ts';
import {
  defaultConfig,
  type Catalogue,
  type DesignConfig,
  type Literal,
  type SizeChoice,
} from '../builder/index.ts';
import type { Species } from '../pet/index.ts';

/** A style for an animal: what a customer does not choose freely. */
export interface Cell {
  species: Species;
  styleId: string;
  size: SizeChoice;
}

/**
 * Every style that can be had in every standard size; where a rule speaks of weight, girth or being
 * made to measure also for measured animals, light to heavy and on both sides of every limit in a rule.
 */
export function cellsOf(literals: readonly Literal[], catalogue: Catalogue): Cell[] {
  return catalogue.styles.filter(isAvailable).flatMap((style) =>
    style.species.flatMap((species) =>
      sizesFor(species, literals, catalogue).map((size) => ({
        species,
        styleId: style.id,
        size,
      })),
    ),
  );
}

export const designOf = (cell: Cell, catalogue: Catalogue): DesignConfig => ({
  ...defaultConfig(cell.species, catalogue),
  ...cell,
});

function sizesFor(
  species: Species,
  literals: readonly Literal[],
  { sizes }: Catalogue,
): SizeChoice[] {
  const standard = sizes.map(({ size }) => ({ kind: 'standard' as const, size }));
  const isMeasuring = literals.some(
    (literal) =>
      literal.fact === 'made-to-measure' ||
      (literal.fact === 'measure' && literal.measure !== 'webbingWidthMm'),
  );
  return isMeasuring ? [...standard, ...measuredAnimals(species, literals)] : standard;
}

const WEIGHTS_KG: Readonly<Record<Species, readonly number[]>> = {
  dog: [1.5, 4, 8, 15, 25, 40, 60, 90],
  cat: [2, 4, 7],
};

/** The fit C1 of data/README.md, which expects a chest of a weight; here only to invent likely animals. */
const chestMmOf = (kg: number): number => 223.7 * kg ** 0.3587;
const kgOf = (chestMm: number): number => (chestMm / 223.7) ** (1 / 0.3587);
const NECK_SHARE = 0.65;

function measuredAnimals(species: Species, literals: readonly Literal[]): SizeChoice[] {
  const limits = literals.flatMap((literal) => (literal.fact === 'measure' ? literal : []));
  const animals = [
    ...WEIGHTS_KG[species].map((kg) => animalOf(kg * 1000, chestMmOf(kg))),
    ...limits.flatMap(({ measure, value }) =>
      [value - 1, value].map((limit) => {
        if (measure === 'weightG') return animalOf(limit, chestMmOf(limit / 1000));
        if (measure === 'chestGirthMm') return animalOf(kgOf(limit) * 1000, limit);
        const chestMm = limit / NECK_SHARE;
        return animalOf(kgOf(chestMm) * 1000, chestMm, limit);
      }),
    ),
  ];
  return animals.filter(isPossible).map((measurements) => ({
    kind: 'made-to-measure',
    measurements,
    pet: { species, breed: null, ageMonths: null },
    isConfirmed: true,
  }));
}

const animalOf = (weightG: number, chestMm: number, neckMm = chestMm * NECK_SHARE) => ({
  neckGirthMm: Math.round(neckMm),
  chestGirthMm: Math.round(chestMm),
  backLengthMm: Math.round(chestMm * 0.8),
  weightG: Math.round(weightG),
});

/** Within what can be entered as measurements. */
const isPossible = ({ chestGirthMm, neckGirthMm, weightG }: ReturnType<typeof animalOf>): boolean =>
  chestGirthMm >= 150 &&
  chestGirthMm <= 1600 &&
  neckGirthMm >= 100 &&
  weightG >= 500 &&
  weightG <= 120_000;
