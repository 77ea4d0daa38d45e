'use client';
import { keepPreviousData } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { Units } from '#web/features/measures/measures.ts';
import { trpc } from '#web/trpc/client.ts';
import { factsOf, readMeasurements, type PetDraft } from './pet-draft.ts';

const PLACEHOLDER = { neckGirthMm: 400, chestGirthMm: 600, backLengthMm: 450, weightG: 15_000 };

/** What the measures as typed tell about themselves; nothing until all four can be read. */
export function useAssessment(draft: PetDraft, units: Units, today: string) {
  const settled = useDeferredValue(draft);
  const measurements = readMeasurements(settled.figures, units);
  const query = trpc.user.pets.assess.useQuery(
    {
      pet: factsOf(settled, today),
      measurements: measurements ?? PLACEHOLDER,
      typedUnits: units,
    },
    { enabled: measurements !== null, placeholderData: keepPreviousData },
  );
  return measurements === null ? null : (query.data ?? null);
}
