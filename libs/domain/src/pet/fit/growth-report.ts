import { growthSlack } from '../../builder/geometry/index.ts';
import type { BreedFacts } from '../breed.schema.ts';
import type { GrowthReport, StrapFit } from './fit-report.schema.ts';
import { forecastGrowth } from '../growth/growth-forecast.ts';
import type { Measurements, PetFacts } from '../measurements.schema.ts';

/** The expected adult and how long these straps last; null for a grown animal or an unknown age. */
export function growthReport(
  { pet, measurements }: { pet: PetFacts; measurements: Measurements },
  breed: BreedFacts | null,
  straps: readonly StrapFit[],
): GrowthReport | null {
  const forecast = forecastGrowth(pet, measurements, breed);
  if (!forecast) return null;
  const months = forecast.monthsUntilRatio(roomToGrow(straps));
  return {
    adultWeightPercent: Math.round(forecast.adultWeightPercent * 10) / 10,
    adultWeightG: forecast.adult.weightG,
    adultChestGirthMm: forecast.adult.chestGirthMm,
    adultNeckGirthMm: forecast.adult.neckGirthMm,
    outgrownInMonths: months === null ? null : Math.round(months * 10) / 10,
    letOutPercent: Math.round(100 * growthSlack(pet, measurements)),
  };
}

/** By how much the body may grow before the first strap that goes round it is let out fully. */
const roomToGrow = (straps: readonly StrapFit[]): number =>
  Math.min(
    ...straps
      .filter(({ adjustMinMm, adjustMaxMm }) => adjustMinMm < adjustMaxMm)
      .map(({ neededMm, adjustMaxMm }) => adjustMaxMm / (neededMm ?? adjustMaxMm)),
  );
