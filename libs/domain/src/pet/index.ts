export * from './measurements.schema.ts';
export * from './fit-report.schema.ts';
export * from './breed.schema.ts';
export * from './units.ts';
export { adviseSize, type SizeAdvice } from './advise-size.ts';
export { assessMeasurements, worstJudgement } from './assess-measurements.ts';
export { fitReport, type Animal } from './fit-report.ts';
export { adultWeightPercent, growthOf, type Growth } from './growth.ts';
export type { ClaimedUnits } from './unit-mix-up.ts';
