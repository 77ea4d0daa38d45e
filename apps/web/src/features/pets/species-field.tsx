import { OptionGroup } from '@pet/ui';
import type { Species } from '@pet/domain/pet';

const OPTIONS = [
  { value: 'dog', name: 'Dog' },
  { value: 'cat', name: 'Cat' },
];

export function SpeciesField({
  species,
  onChange,
}: {
  species: Species;
  onChange: (species: Species) => void;
}) {
  return (
    <OptionGroup
      legend="Animal"
      layout="tiles"
      options={OPTIONS}
      value={species}
      onChange={(value) => onChange(value === 'cat' ? 'cat' : 'dog')}
    />
  );
}
