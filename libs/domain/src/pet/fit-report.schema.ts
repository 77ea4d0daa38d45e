import { z } from 'zod';
import { measurementsSchema } from './measurements.schema.ts';

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

export const strapFitSchema = z.strictObject({
  strapId: z.string(),
  label: z.string(),
  bodyMm: z.int().nullable(),
  finishedMm: z.int().positive(),
  adjustMinMm: z.int().positive(),
  adjustMaxMm: z.int().positive(),
  toleranceMm: z.int().nonnegative(),
  verdict: z.enum(['good', 'tight', 'loose', 'unknown']),
});
export type StrapFit = z.infer<typeof strapFitSchema>;

export const fitReportSchema = z.strictObject({
  judgement: judgementSchema,
  straps: z.array(strapFitSchema),
  findings: z.array(fitFindingSchema),
  sizeAdvice: z
    .strictObject({
      size: sizeLabelSchema,
      secondBest: sizeLabelSchema.nullable(),
      reasons: z.array(z.string()),
    })
    .nullable(),
});
export type FitReport = z.infer<typeof fitReportSchema>;
