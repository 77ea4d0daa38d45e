import { z } from 'zod';

export const orderStatusSchema = z.enum([
  'PENDING',
  'CONFIRMED',
  'IN_PRODUCTION',
  'QUALITY_CHECK',
  'SHIPPED',
  'DELIVERED',
  'CANCELLED',
  'RETURNED',
]);
export type OrderStatus = z.infer<typeof orderStatusSchema>;

/** A work order's step on the bench; `waiting` until the webbing is cut. */
export const benchStageSchema = z.enum(['waiting', 'cut', 'sewn', 'finished', 'checked']);
export type BenchStage = z.infer<typeof benchStageSchema>;
