'use client';
import { defaultConfig, type Catalogue, type PriceBook } from '@pet/domain/builder';
import { Card } from '@pet/ui';
import { InertUntilHydrated } from '#web/features/shell/inert-until-hydrated.tsx';
import { MeasuringGuide } from '../guide/measuring-guide.tsx';
import type { Pet } from '../pet-types.ts';
import { useUnits } from '../use-units.ts';
import { KeepMeasures } from './keep-measures.tsx';

export interface MeasurePageProps {
  offer: { catalogue: Catalogue; priceBook: PriceBook };
  /** The pet to measure again; null for one that we do not know yet. */
  pet: Pet | null;
}

const NOBODY = { species: 'dog', breed: null, ageMonths: null } as const;

/** The guide as a page of its own; at its end the measures are kept for a pet. */
export function MeasurePage({ offer, pet }: MeasurePageProps) {
  const { units, changeUnits } = useUnits();
  const { species, breed, ageMonths } = pet ?? NOBODY;
  return (
    <InertUntilHydrated>
      <Card>
        <MeasuringGuide
          configFor={(kind) => defaultConfig(kind, offer.catalogue)}
          offer={offer}
          pet={{ species, breed, ageMonths }}
          // A fresh look at the tape: the old figures would be agreed to rather than measured.
          known={null}
          isSpeciesFixed={pet !== null}
          units={units}
          onUnits={changeUnits}
          finish={(outcome) => <KeepMeasures outcome={outcome} pet={pet} />}
        />
      </Card>
    </InertUntilHydrated>
  );
}
