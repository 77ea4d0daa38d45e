import { z } from 'zod';

/** One strap to cut. Lengths in millimetres; `cutLengthMm = finishedMm + fold-backs + stitch allowance`. */
export const cutPieceSchema = z.strictObject({
  pieceId: z.string(),
  label: z.string(),
  material: z.string(),
  widthMm: z.int().positive(),
  count: z.int().positive(),
  cutLengthMm: z.int().positive(),
  finishedMm: z.int().positive(),
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
  position: z.enum(['chest', 'back', 'side']),
  glyphHeightMm: z.int().positive(),
  /** The length that the stitched text takes, and the length that is free for it. */
  textLengthMm: z.int().positive(),
  availableMm: z.int().positive(),
  lines: z.array(z.string()),
});

/** What the bench needs to make one harness; derived from the design alone. */
export const makingPlanSchema = z.strictObject({
  pieces: z.array(cutPieceSchema),
  parts: z.array(partSchema),
  text: textPanelSchema.nullable(),
  webbingTotalMm: z.int().positive(),
});
export type MakingPlan = z.infer<typeof makingPlanSchema>;
