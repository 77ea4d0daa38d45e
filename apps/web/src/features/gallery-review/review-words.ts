import type { Tone } from '@pet/ui';
import type { ApiOutputs } from '#web/trpc/api-types.ts';

export type ReviewItem = ApiOutputs['builder']['gallery']['reviews']['items'][number];
export type ReviewStatus = ReviewItem['status'];

export const reviewStatuses = ['PROPOSED', 'PUBLISHED', 'REFUSED', 'WITHDRAWN'] as const;

const WORDS: Readonly<Record<ReviewStatus, { text: string; tone: Tone }>> = {
  PROPOSED: { text: 'Waiting', tone: 'info' },
  PUBLISHED: { text: 'In the gallery', tone: 'good' },
  REFUSED: { text: 'Refused', tone: 'bad' },
  WITHDRAWN: { text: 'Taken back', tone: 'warn' },
  REPLACED: { text: 'Replaced by a later version', tone: 'warn' },
};

export const reviewWords = (status: ReviewStatus) => WORDS[status];

const STEPS: Readonly<Record<ReviewItem['steps'][number]['step'], string>> = {
  propose: 'Offered',
  approve: 'Approved',
  refuse: 'Refused',
  withdraw: 'Taken back',
  replace: 'Replaced',
};

export const stepWords = (step: ReviewItem['steps'][number]['step']): string => STEPS[step];

/** The list that the address asks for; those who wait unless it names another. */
export const readReviewStatus = (text: unknown): ReviewStatus =>
  reviewStatuses.find((status) => status === text) ?? 'PROPOSED';
