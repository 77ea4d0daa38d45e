import { Button, Dialog } from '@pet/ui';
import type { DesignConfig } from '@pet/domain/builder';
import type { PetFacts } from '@pet/domain/pet';
import { MeasuringGuide } from '#web/features/measures/guide/measuring-guide.tsx';
import type { GuideOutcome } from '#web/features/measures/guide/guide-result.tsx';
import type { Units } from '#web/features/measures/measures.ts';
import type { Offer } from '../builder-start.ts';

export interface GuideDialogProps {
  config: DesignConfig;
  offer: Offer;
  pet: PetFacts;
  units: Units;
  onUnits: (units: Units) => void;
  onTake: (config: DesignConfig) => void;
  onClose: () => void;
}

/** The measuring guide over the builder; what it ends with becomes the fit of the design. */
export function GuideDialog(props: GuideDialogProps) {
  const { config, offer, pet, units, onUnits, onTake, onClose } = props;
  const { size } = config;
  return (
    <Dialog title="Measure step by step" isOpen isFullOnPhone onClose={onClose}>
      <MeasuringGuide
        configFor={() => config}
        offer={offer}
        pet={pet}
        known={size.kind === 'made-to-measure' ? size.measurements : null}
        isSpeciesFixed
        units={units}
        onUnits={onUnits}
        finish={(outcome) => <TakeButton outcome={outcome} onTake={onTake} />}
      />
    </Dialog>
  );
}

function TakeButton({
  outcome: { config, isRejected },
  onTake,
}: {
  outcome: GuideOutcome;
  onTake: (config: DesignConfig) => void;
}) {
  if (isRejected) return null;
  return (
    <Button tone="primary" size="large" isWide onClick={() => onTake(config)}>
      {config.size.kind === 'standard'
        ? `Take size ${config.size.size}`
        : 'Cut it to these measures'}
    </Button>
  );
}
