import { z } from 'zod';
import { designConfigSchema } from '../builder/index.ts';

/** Why an offer cannot be published, with a design that shows it where there is one. */
export const catalogueFaultSchema = z.object({
  message: z.string(),
  /** The rules in question. */
  ruleIds: z.array(z.string()),
  example: z.object({ config: designConfigSchema, description: z.string() }).nullable(),
});
export type CatalogueFault = z.infer<typeof catalogueFaultSchema>;

export const fault = (message: string, ruleIds: string[] = []): CatalogueFault => ({
  message,
  ruleIds,
  example: null,
});
