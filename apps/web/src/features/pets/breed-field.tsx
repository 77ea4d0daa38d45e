'use client';
import { Field, TextInput } from '@pet/ui';
import type { Species } from '@pet/domain/pet';
import { useId, useState } from 'react';
import { trpc } from '#web/trpc/client.ts';

export interface BreedFieldProps {
  species: Species;
  value: string;
  onChange: (value: string) => void;
}

/** Free text with suggestions, which are asked for when the field is entered. */
export function BreedField({ species, value, onChange }: BreedFieldProps) {
  const listId = useId();
  const [isWanted, setIsWanted] = useState(false);
  const breeds = trpc.user.pets.breeds.useQuery(
    { species },
    { enabled: isWanted, staleTime: Infinity },
  );
  return (
    <>
      <Field label="Breed" isOptional hint="Lets us notice odd measures. Leave it empty for a mix.">
        <TextInput
          list={listId}
          value={value}
          maxLength={80}
          autoComplete="off"
          onFocus={() => setIsWanted(true)}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      <datalist id={listId}>
        {breeds.data?.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}
