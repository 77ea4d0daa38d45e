import type { Catalogue, DesignConfig } from '@pet/domain/builder';
import {
  estimateMeasurements,
  fitReport,
  strapOutcomes,
  type BreedFacts,
  type EstimatedMeasurements,
  type FitReport,
  type Measurements,
  type PetFacts,
  type SizeLabel,
  type StrapOutcome,
} from '@pet/domain/pet';
import type { Units } from '../measures.ts';
import type { Measured } from './guide-state.ts';

/** Cut for the animal, or one of the sizes on the shelf. */
export type Cut = 'made-to-measure' | SizeLabel;

/** What the guide knows of an animal: all that is needed to cut, or enough to advise a size, or too little. */
export interface Knowledge {
  pet: PetFacts;
  /** Null unless everything that is cut from was measured. */
  measurements: Measurements | null;
  estimate: EstimatedMeasurements | null;
}

export function knowledgeOf(pet: PetFacts, values: Measured, breed: BreedFacts | null): Knowledge {
  const measurements = allMeasured(values);
  const estimate = measurements ? null : estimateMeasurements(values, pet.species, breed);
  return { pet, measurements, estimate };
}

function allMeasured(values: Measured): Measurements | null {
  const { neckGirthMm, chestGirthMm, backLengthMm, breastboneLengthMm, weightG } = values;
  const needed = { neckGirthMm, chestGirthMm, backLengthMm, weightG };
  if (Object.values(needed).includes(undefined)) return null;
  const extra = breastboneLengthMm === undefined ? {} : { breastboneLengthMm };
  return { ...needed, ...extra } as Measurements;
}

export interface Judgement {
  config: DesignConfig;
  report: FitReport;
  outcomes: StrapOutcome[];
}

/** How a design in a cut sits on the animal; with estimated measures only the size is worth saying. */
export function judgeCut(
  design: DesignConfig,
  cut: Cut,
  animal: { measurements: Measurements; pet: PetFacts },
  { catalogue, breed, units }: { catalogue: Catalogue; breed: BreedFacts | null; units: Units },
): Judgement {
  const size: DesignConfig['size'] =
    cut === 'made-to-measure'
      ? { kind: 'made-to-measure', ...animal, isConfirmed: false }
      : { kind: 'standard', size: cut };
  const config = { ...design, size };
  const report = fitReport({ config, catalogue, breed, animal, claimedUnits: units });
  return { config, report, outcomes: strapOutcomes(report) };
}

/** The step of the guide at which a remark can be mended, if it is about one measure. */
export function stepOfFinding(code: string): number | null {
  if (code.startsWith('neck-')) return 1;
  if (code.startsWith('girth-')) return 2;
  if (code.startsWith('back-')) return 3;
  if (code.startsWith('breastbone-')) return 4;
  return code.startsWith('weight-') ? 5 : null;
}
