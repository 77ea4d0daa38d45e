import type { PetFacts, Species } from '@pet/domain/pet';
import { Field, SelectInput, TextInput } from '@pet/ui';
import { useId, useState } from 'react';
import { loadBrowserApi } from '#web/trpc/load-browser-api.ts';
import { ageOptions } from '#web/features/measures/age-options.ts';

export interface PetFactsFieldsProps {
  pet: PetFacts;
  onChange: (change: Partial<PetFacts>) => void;
}

/** Breed and age: not needed, but with them odd measures are noticed and growth is thought of. */
export function PetFactsFields({ pet, onChange }: PetFactsFieldsProps) {
  const listId = useId();
  const { names, ask } = useBreedNames(pet.species);
  return (
    <>
      <Field
        label="Breed"
        isOptional
        hint="Lets us tell you when a measure looks unusual. Leave it empty for a mix."
      >
        <TextInput
          list={listId}
          value={pet.breed ?? ''}
          maxLength={80}
          autoComplete="off"
          onFocus={ask}
          onChange={(event) => onChange({ breed: event.target.value || null })}
        />
      </Field>
      <datalist id={listId}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field label="Age" isOptional hint="A young animal still grows; we then say how much.">
        <SelectInput
          value={pet.ageMonths ?? ''}
          onChange={({ target }) =>
            onChange({ ageMonths: target.value === '' ? null : Number(target.value) })
          }
        >
          {ageOptions(pet.ageMonths).map(({ months, label }) => (
            <option key={label} value={months ?? ''}>
              {label}
            </option>
          ))}
        </SelectInput>
      </Field>
    </>
  );
}

/** Breed names as suggestions, asked for when the field is entered. Without an answer there are none. */
function useBreedNames(species: Species) {
  const [known, setKnown] = useState<{ species: Species; names: string[] } | null>(null);

  function ask(): void {
    if (known?.species === species) return;
    setKnown({ species, names: [] });
    void loadBrowserApi()
      .then((api) => api.user.pets.breeds.query({ species }))
      .then(({ names }) => setKnown({ species, names }))
      .catch(() => setKnown(null));
  }

  return { names: known?.species === species ? known.names : [], ask };
}
