import { z } from 'zod';

/**
 * Where a design stands on its way into the gallery. `REPLACED` is what a published version becomes
 * when a later one of the same design is approved.
 */
export const publicationStatusSchema = z.enum([
  'PROPOSED',
  'PUBLISHED',
  'REFUSED',
  'WITHDRAWN',
  'REPLACED',
]);
export type PublicationStatus = z.infer<typeof publicationStatusSchema>;

export type PublicationStep = 'approve' | 'refuse' | 'withdraw' | 'replace';

const STEPS: Readonly<
  Record<PublicationStep, { from: readonly PublicationStatus[]; to: PublicationStatus }>
> = {
  approve: { from: ['PROPOSED'], to: 'PUBLISHED' },
  // Also of what hangs in the gallery already: taken down.
  refuse: { from: ['PROPOSED', 'PUBLISHED'], to: 'REFUSED' },
  withdraw: { from: ['PROPOSED', 'PUBLISHED'], to: 'WITHDRAWN' },
  replace: { from: ['PUBLISHED'], to: 'REPLACED' },
};

/** Where a step leads from here, or null where it cannot be taken. */
export const publicationAfter = (
  status: PublicationStatus,
  step: PublicationStep,
): PublicationStatus | null => (STEPS[step].from.includes(status) ? STEPS[step].to : null);
