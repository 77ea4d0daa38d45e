import { Button, OptionGroup } from '@pet/ui';
import type { PetFacts } from '@pet/domain/pet';
import type { FormEvent } from 'react';
import { PetFactsFields } from '../pet-facts-fields.tsx';
import styles from './guide.module.css';

const KINDS = [
  { value: 'dog', name: 'Dog' },
  { value: 'cat', name: 'Cat' },
];

export interface AnimalStepProps {
  pet: PetFacts;
  isSpeciesFixed: boolean;
  onChange: (change: Partial<PetFacts>) => void;
  onNext: () => void;
}

/** Who is measured, which tells what is odd and who still grows. */
export function AnimalStep({ pet, isSpeciesFixed, onChange, onNext }: AnimalStepProps) {
  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    onNext();
  }

  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <h2 className={styles.title} tabIndex={-1}>
        Who is measured?
      </h2>
      <p className={styles.how}>
        Have a soft tape and a treat at hand. No tape? A string and a ruler do as well. Whatever you
        are not sure of, you can skip.
      </p>
      {!isSpeciesFixed && (
        <OptionGroup
          legend="Animal"
          layout="tiles"
          options={KINDS}
          value={pet.species}
          onChange={(value) => onChange({ species: value === 'cat' ? 'cat' : 'dog', breed: null })}
        />
      )}
      <PetFactsFields pet={pet} onChange={onChange} />
      <div className={styles.actions}>
        <Button type="submit" tone="primary" size="large" isWide>
          Start measuring
        </Button>
      </div>
    </form>
  );
}
