import { checkFigures, type Figures, type Measurements, type PetFacts } from '@pet/domain/pet';
import { Button, Notice } from '@pet/ui';
import { InUnits } from '../in-units.tsx';
import type { Units } from '../measures.ts';

export interface RescueOfferProps {
  figures: Figures;
  pet: PetFacts;
  units: Units;
  onTake: (measurements: Measurements) => void;
}

export function RescueOffer({ figures, pet, units, onTake }: RescueOfferProps) {
  const [first] = checkFigures({ figures, pet, breed: null, claimedUnits: units });
  const suggestion = first?.suggestion;
  if (!suggestion) return null;
  return (
    <Notice
      tone="warn"
      action={
        <Button size="small" onClick={() => onTake(suggestion.measurements)}>
          {suggestion.label}
        </Button>
      }
    >
      <p>
        <InUnits>{first.message}</InUnits>
      </p>
    </Notice>
  );
}
