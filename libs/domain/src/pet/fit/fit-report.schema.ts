import { z } from 'zod';
import { measurementsSchema } from '../measurements.schema.ts';

export const sizeLabelSchema = z.enum(['XS', 'S', 'M', 'L', 'XL', 'XXL']);
export type SizeLabel = z.infer<typeof sizeLabelSchema>;

/**
 * `accept`: go on. `warn`: go on, but the customer must have read it. `hold`: the customer confirms
 * or corrects, and staff are told. `reject`: cannot be made like this.
 */
export const judgementSchema = z.enum(['accept', 'warn', 'hold', 'reject']);
export type Judgement = z.infer<typeof judgementSchema>;

/** A remark on measurements or fit; `suggestion` holds corrected measurements to offer, never applied silently. */
export const fitFindingSchema = z.strictObject({
  code: z.string(),
  judgement: judgementSchema,
  message: z.string(),
  suggestion: z
    .strictObject({ label: z.string(), measurements: measurementsSchema })
    .nullable()
    .default(null),
});
export type FitFinding = z.infer<typeof fitFindingSchema>;

/** One strap on its animal and on the bench; `cutMm = finishedMm + foldBackMm + stitchAllowanceMm`. */
export const strapFitSchema = z.strictObject({
  strapId: z.string(),
  label: z.string(),
  /** Two for straps that lie left and right. */
  count: z.int().positive(),
  /** The length that it covers on the body, without ease; null without an animal. */
  bodyMm: z.int().nullable(),
  /** The length that it should have, two fingers of ease included; null without an animal. */
  neededMm: z.int().positive().nullable(),
  /** Its length at the middle of the slide. */
  finishedMm: z.int().positive(),
  cutMm: z.int().positive(),
  foldBackMm: z.int().nonnegative(),
  stitchAllowanceMm: z.int().nonnegative(),
  adjustMinMm: z.int().positive(),
  adjustMaxMm: z.int().positive(),
  toleranceMm: z.int().nonnegative(),
  verdict: z.enum(['good', 'tight', 'loose', 'unknown']),
});
export type StrapFit = z.infer<typeof strapFitSchema>;

export const sizeAdviceSchema = z.strictObject({
  size: sizeLabelSchema,
  reasons: z.array(z.string()),
  secondBest: sizeLabelSchema.nullable(),
  /** Why the second-best would do, and what speaks against it; empty where there is none. */
  secondBestReasons: z.array(z.string()),
});
export type SizeAdvice = z.infer<typeof sizeAdviceSchema>;

/** How easily the animal gets out of the harness, by which figures, and what mends it. */
export const escapeRiskSchema = z.strictObject({
  risk: z.enum(['low', 'raised', 'high']),
  /** Neck girth in per cent of the chest girth. */
  neckPercent: z.int(),
  /** What the loosest girth setting leaves beyond two fingers, in per cent of the chest. */
  slackPercent: z.int(),
  reasons: z.array(z.string()),
  /** `styleId` is null where the remedy is not another style. */
  remedies: z.array(z.strictObject({ label: z.string(), styleId: z.string().nullable() })),
});
export type EscapeRisk = z.infer<typeof escapeRiskSchema>;

/** What the harness holds, in newton, against what the animal is expected to pull. */
export const strengthSchema = z.strictObject({
  weightG: z.int().positive(),
  /** The hardest pull on a walk, and the jerk of a run into the end of the leash. */
  pullN: z.int().positive(),
  jerkN: z.int().positive(),
  /** What every part must bear. */
  requiredN: z.int().positive(),
  parts: z.array(z.strictObject({ label: z.string(), holdsN: z.int().positive() })),
  /** The part that breaks first; its load over the animal's weight, and over its pull. */
  weakestPart: z.string(),
  holdsN: z.int().positive(),
  timesWeight: z.number().nonnegative(),
  timesPull: z.number().nonnegative(),
  isEnough: z.boolean(),
  /** Parts for which no load is published, so that the reserve does not speak of them. */
  unratedParts: z.array(z.string()),
});
export type Strength = z.infer<typeof strengthSchema>;

/** What becomes of an animal that still grows, and how long this harness lasts it. */
export const growthReportSchema = z.strictObject({
  adultWeightPercent: z.number(),
  adultWeightG: z.strictObject({ min: z.int(), likely: z.int(), max: z.int() }),
  adultChestGirthMm: z.int(),
  adultNeckGirthMm: z.int(),
  /** Months until the first strap is too short; null when the harness lasts. */
  outgrownInMonths: z.number().nonnegative().nullable(),
  /** How far the straps should let out beyond today's measure, in per cent. */
  letOutPercent: z.int().nonnegative(),
});
export type GrowthReport = z.infer<typeof growthReportSchema>;

export const fitReportSchema = z.strictObject({
  judgement: judgementSchema,
  straps: z.array(strapFitSchema),
  findings: z.array(fitFindingSchema),
  sizeAdvice: sizeAdviceSchema.nullable(),
  /** Null without an animal. */
  escape: escapeRiskSchema.nullable(),
  /** Of the animal, or of the heaviest that a standard size is for; null while an option is not made in this width. */
  strength: strengthSchema.nullable(),
  /** Null for a grown animal, and without one. */
  growth: growthReportSchema.nullable(),
  /** When to measure again, counted from the day of measuring; null without an animal. */
  remeasureInDays: z.int().positive().nullable(),
});
export type FitReport = z.infer<typeof fitReportSchema>;
