import { isMadeFor, type DesignConfig } from '@pet/domain/builder';
import type { Measurements, PetFacts } from '@pet/domain/pet';
import { ButtonLink, Field, Notice, SelectInput } from '@pet/ui';
import { lazy, Suspense } from 'react';
import { formatFullDay } from '#web/features/dates/format-date.ts';
import type { Units } from '#web/features/measures/measures.ts';
import type { Pet } from '#web/features/measures/pet-types.ts';
import { paths } from '#web/paths.ts';
import type { Offer } from '../builder-start.ts';
import { useMeasuredPets } from './use-measured-pets.ts';

/** Looks into what my pets measured before, which only those need who have pets. */
const NewMeasures = lazy(() =>
  import('./new-measures.tsx').then((module) => ({ default: module.NewMeasures })),
);

export interface PetPickerProps {
  config: DesignConfig;
  offer: Offer;
  units: Units;
  onPick: (measurements: Measurements, facts: PetFacts) => void;
  onChange: (config: DesignConfig) => void;
}

/** One of my measured pets, and what is to be said of its measures; there is nothing to see for who has none. */
export function PetPicker({ config, offer, units, onPick, onChange }: PetPickerProps) {
  const pets = useMeasuredPets().filter(({ species }) => species === config.species);
  if (pets.length === 0) return null;
  const worn = pets.find(({ measurements }) => measurements && isMadeFor(config, measurements));

  function pick(petId: string): void {
    const pet = pets.find(({ id }) => id === petId);
    if (!pet?.measurements) return;
    const { species, breed, ageMonths } = pet;
    onPick(pet.measurements, { species, breed, ageMonths });
  }

  return (
    <>
      <Field label="One of my pets" hint="Takes over the measures you saved; price and fit follow.">
        <SelectInput value={worn?.id ?? ''} onChange={(event) => pick(event.target.value)}>
          <option value="">Choose a pet</option>
          {pets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectInput>
      </Field>
      {worn && isDue(worn) && (
        <Notice
          tone="warn"
          isStatic
          title={`Time to measure ${worn.name} again`}
          action={
            <ButtonLink size="small" href={paths.measuring({ pet: worn.id })}>
              Measure {worn.name}
            </ButtonLink>
          }
        >
          {worn.measuredAt && <p>The measures are from {formatFullDay(worn.measuredAt)}.</p>}
        </Notice>
      )}
      {!worn && config.size.kind === 'made-to-measure' && (
        <Suspense>
          <NewMeasures
            config={config}
            offer={offer}
            pets={pets}
            units={units}
            onChange={onChange}
          />
        </Suspense>
      )}
    </>
  );
}

const isDue = ({ remeasureOn }: Pet): boolean =>
  remeasureOn !== null && remeasureOn <= new Date().toISOString().slice(0, 10);
