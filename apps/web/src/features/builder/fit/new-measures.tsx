import { refit, type DesignConfig } from '@pet/domain/builder';
import { Button, Notice } from '@pet/ui';
import { useEffect, useState } from 'react';
import { RefitSummary } from '#web/features/measures/refit-summary.tsx';
import type { Units } from '#web/features/measures/measures.ts';
import type { Pet, TakenMeasures } from '#web/features/measures/pet-types.ts';
import { isOutdated } from '#web/features/pets/outdated-designs.ts';
import { loadBrowserApi } from '#web/trpc/load-browser-api.ts';
import type { Offer } from '../builder-start.ts';

const PETS_LOOKED_AT = 10;

export interface NewMeasuresProps {
  config: DesignConfig;
  offer: Offer;
  pets: readonly Pet[];
  units: Units;
  onChange: (config: DesignConfig) => void;
}

/** Says that a pet has grown out of this design's measures, what refitting changes, and does it with a tap. */
export function NewMeasures({ config, offer, pets, units, onChange }: NewMeasuresProps) {
  const histories = useHistories(pets);
  const pet = pets.find(({ id }) => isOutdated(config, histories.get(id) ?? []));
  if (!pet?.measurements) return null;
  const { name, measurements, species, breed, ageMonths } = pet;
  const refitted = refit(config, { measurements, pet: { species, breed, ageMonths } }, offer);
  return (
    <Notice
      tone="info"
      isStatic
      title={`This was made for ${name}’s old measures`}
      action={
        <Button size="small" onClick={() => onChange(refitted.config)}>
          Refit to {name}
        </Button>
      }
    >
      <RefitSummary refit={refitted} units={units} />
    </Notice>
  );
}

function useHistories(pets: readonly Pet[]): ReadonlyMap<string, readonly TakenMeasures[]> {
  const [histories, setHistories] = useState<ReadonlyMap<string, readonly TakenMeasures[]>>(
    new Map(),
  );
  const ids = pets
    .slice(0, PETS_LOOKED_AT)
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    let isGone = false;
    const ask = async () => {
      const { list } = (await loadBrowserApi()).user.pets.measurements;
      const found = await Promise.all(
        ids.split(' ').map(async (petId) => [petId, (await list.query({ petId })).items] as const),
      );
      if (!isGone) setHistories(new Map(found));
    };
    // Without an answer there is nothing to say; the measures stand as they are.
    ask().catch(() => {});
    return () => {
      isGone = true;
    };
  }, [ids]);
  return histories;
}
