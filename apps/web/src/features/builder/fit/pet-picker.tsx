import type { Measurements, PetFacts, Species } from '@pet/domain/pet';
import { Field, SelectInput } from '@pet/ui';
import { useEffect, useState } from 'react';
import type { ApiOutputs } from '#web/trpc/api-types.ts';
import { loadBrowserApi } from '#web/trpc/load-browser-api.ts';

type Pet = ApiOutputs['user']['pets']['list']['items'][number];

export interface PetPickerProps {
  species: Species;
  onPick: (measurements: Measurements, facts: PetFacts) => void;
}

/** One of my measured pets; there is nothing to see for who has none. */
export function PetPicker({ species, onPick }: PetPickerProps) {
  const pets = useMeasuredPets().filter((pet) => pet.species === species);
  if (pets.length === 0) return null;

  function pick(petId: string): void {
    const pet = pets.find(({ id }) => id === petId);
    if (!pet?.measurements) return;
    const { breed, ageMonths } = pet;
    onPick(pet.measurements, { species, breed, ageMonths });
  }

  return (
    <Field label="One of my pets" hint="Takes over the measures you saved.">
      <SelectInput defaultValue="" onChange={(event) => pick(event.target.value)}>
        <option value="">Choose a pet</option>
        {pets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectInput>
    </Field>
  );
}

function useMeasuredPets(): Pet[] {
  const [pets, setPets] = useState<Pet[]>([]);
  useEffect(() => {
    let isGone = false;
    void loadBrowserApi()
      .then((api) => api.user.pets.list.query())
      .then(({ items }) => {
        if (!isGone) setPets(items.filter(({ measurements }) => measurements !== null));
      })
      .catch(() => {
        // The measures can be typed; the list is a convenience.
      });
    return () => {
      isGone = true;
    };
  }, []);
  return pets;
}
