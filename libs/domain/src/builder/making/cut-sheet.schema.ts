import { z } from 'zod';
import { textPositionSchema } from '../design-config.schema.ts';

/** One piece to cut. Lengths in millimetres; `cutLengthMm = finishedMm + foldBackMm + stitchAllowanceMm`. */
export const cutPieceSchema = z.strictObject({
  pieceId: z.string(),
  label: z.string(),
  material: z.string(),
  widthMm: z.int().positive(),
  count: z.int().positive(),
  cutLengthMm: z.int().positive(),
  finishedMm: z.int().positive(),
  /** Webbing that is turned back around rings and run through slides, both ends together. */
  foldBackMm: z.int().nonnegative(),
  stitchAllowanceMm: z.int().nonnegative(),
  adjustMinMm: z.int().positive(),
  adjustMaxMm: z.int().positive(),
  toleranceMm: z.int().nonnegative(),
});
export type CutPiece = z.infer<typeof cutPieceSchema>;

export const partSchema = z.strictObject({
  partId: z.string(),
  label: z.string(),
  count: z.int().positive(),
});
export type Part = z.infer<typeof partSchema>;

export const textPanelSchema = z.strictObject({
  text: z.string(),
  fontName: z.string(),
  threadColourName: z.string(),
  position: textPositionSchema,
  glyphHeightMm: z.int().positive(),
  /** The length that the stitched text takes, and the length that is free for it. */
  textLengthMm: z.int().positive(),
  availableMm: z.int().positive(),
  lines: z.array(z.string()),
});
export type TextPanel = z.infer<typeof textPanelSchema>;

/** What the bench needs to make one harness; derived from the design alone. */
export const makingPlanSchema = z.strictObject({
  /** Which design it is, as the drawing says too; absent on sheets from before designs had marks. */
  designMark: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .optional(),
  pieces: z.array(cutPieceSchema),
  parts: z.array(partSchema),
  text: textPanelSchema.nullable(),
  /** All webbing of the harness, cut; padding and tape are not in it. */
  webbingTotalMm: z.int().positive(),
});
export type MakingPlan = z.infer<typeof makingPlanSchema>;
