export * from './measurements.schema.ts';
export * from './fit/fit-report.schema.ts';
export * from './breed.schema.ts';
export * from './units.ts';
export { AGE_MONTHS_MAX, AGE_WEEKS_MAX, ageInMonths, ageInWeeks, daysAfter } from './age.ts';
export { sayInUnits, type ReaderUnits } from './say-in-units.ts';
export { assessMeasurements, worstJudgement } from './plausibility/assess-measurements.ts';
export { figureFault } from './plausibility/figure-fault.ts';
export { checkFigures, type Figures } from './plausibility/check-figures.ts';
export { repeatMeasurement, type RepeatMeasurement } from './plausibility/repeat-measurement.ts';
export { adviseSize } from './fit/advise-size.ts';
export { fitReport, type Animal } from './fit/fit-report.ts';
export { growthOf, type Growth } from './growth/growth.ts';
export {
  forecastGrowth,
  remeasureInDays,
  type AdultSize,
  type GrowthForecast,
} from './growth/growth-forecast.ts';
export { expectedChestMm, expectedNeckMm } from './girth-fit.ts';
export type { ClaimedUnits } from './plausibility/misreadings.ts';
export { estimateMeasurements, type EstimatedMeasurements } from './estimate-measurements.ts';
export { strapOutcomes, type StrapOutcome, type StrapState } from './fit/strap-outcomes.ts';
