import type { Measurements } from '@pet/domain/pet';
import type { ApiInputs } from '#web/trpc/api-types.ts';
import { loadBrowserApi } from '#web/trpc/load-browser-api.ts';
import type { GuideOutcome } from '../guide/guide-result.tsx';

export type MeasuredBy = NonNullable<
  ApiInputs['user']['pets']['measurements']['add']['measuredBy']
>;

interface Keeping {
  name: string;
  /** Null for a pet that is kept with these measures for the first time. */
  petId: string | null;
  /** Told as soon as there is a pet, so that a second attempt does not make another. */
  onPet: (petId: string) => void;
}

/** Keeps measures with the readings behind them, for a pet of mine or for a new one. */
export async function saveMeasures(
  { pet, measurements, readings }: GuideOutcome & { measurements: Measurements },
  measuredBy: MeasuredBy,
  { name, petId, onPet }: Keeping,
): Promise<void> {
  const { pets } = (await loadBrowserApi()).user;
  let keptId = petId;
  if (keptId === null) {
    const { species, breed, ageMonths } = pet;
    const birthDate = ageMonths === null ? null : monthsAgo(ageMonths, new Date());
    const facts = { name, species, breed: breed?.trim() || null, birthDate };
    keptId = (await pets.create.mutate({ ...facts, measurements: null })).id;
    onPet(keptId);
  }
  await pets.measurements.add.mutate({ petId: keptId, measurements, readings, measuredBy });
}

/** About when an animal of this age was born, as an ISO date. */
export function monthsAgo(months: number, now: Date): string {
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));
  return day.toISOString().slice(0, 10);
}
