import type { FitReport } from '@pet/domain/pet';
import { Button, Notice, OptionGroup } from '@pet/ui';
import { lazy, Suspense, useState } from 'react';
import { FindingNotices } from '../parts/finding-notices.tsx';
import { surcharge } from '../parts/option-outlook.tsx';
import { Part } from '../parts/part.tsx';
import type { PartSectionProps } from '../parts/part-props.ts';
import { FitFindings } from './fit-findings.tsx';
import { MeasureSection } from './measure-section.tsx';
import type { Units } from '#web/features/measures/measures.ts';
import { SizeOptions } from './size-options.tsx';
import { sizeInWords } from '#web/features/measures/size-words.ts';
import { useMeasureForm } from './use-measure-form.ts';

export interface FitPartProps extends PartSectionProps {
  fit: FitReport;
  units: Units;
  onUnits: (units: Units) => void;
}

/** Has the breed table and drawings of its own; nobody waits for it who does not ask for it. */
const GuideDialog = lazy(() =>
  import('./guide-dialog.tsx').then((module) => ({ default: module.GuideDialog })),
);

/** Words that nobody reads before the part is open. */
const FitOutlook = lazy(() =>
  import('#web/features/measures/outlook/fit-outlook.tsx').then((module) => ({
    default: module.FitOutlook,
  })),
);

type Mode = 'standard' | 'made-to-measure';

/** A standard size, or straps cut to the animal's own measures. */
export function FitPart({ config, offer, findings, fit, units, onUnits, onChange }: FitPartProps) {
  const { catalogue, priceBook } = offer;
  const [wanted, setWanted] = useState<Mode | null>(null);
  const [isGuided, setGuided] = useState(false);
  const mode = config.size.kind === 'made-to-measure' ? 'made-to-measure' : (wanted ?? 'standard');
  const form = useMeasureForm(config, units, onChange);

  function changeMode(next: string): void {
    setWanted(next as Mode);
    if (next === 'standard' && config.size.kind === 'made-to-measure') {
      onChange({ ...config, size: { kind: 'standard', size: fit.sizeAdvice?.size ?? 'M' } });
    }
  }

  function changeUnits(next: Units): void {
    form.forgetTyped(next);
    onUnits(next);
  }

  return (
    <Part id="fit" title="Fit" chosen={sizeInWords(config, units)} findings={findings}>
      <FindingNotices findings={findings} config={config} onChange={onChange} />
      <OptionGroup
        legend="How should it be cut?"
        options={[
          {
            value: 'made-to-measure',
            name: 'Made to measure',
            description: 'Four measures, every strap cut for this animal.',
            extra: surcharge(priceBook.madeToMeasureMinor, priceBook.currency),
          },
          {
            value: 'standard',
            name: 'Standard size',
            description: 'Six sizes with a wide range to adjust.',
          },
        ]}
        value={mode}
        onChange={changeMode}
      />
      <Button onClick={() => setGuided(true)}>Measure step by step</Button>
      {isGuided && (
        <Suspense>
          <GuideDialog
            config={config}
            offer={offer}
            pet={form.pet}
            units={units}
            onUnits={changeUnits}
            onTake={(next) => {
              onChange(next);
              setWanted(next.size.kind);
              setGuided(false);
            }}
            onClose={() => setGuided(false)}
          />
        </Suspense>
      )}
      {mode === 'standard' ? (
        <SizeOptions config={config} offer={offer} units={units} onChange={onChange} />
      ) : (
        <MeasureSection
          form={form}
          units={units}
          onUnits={changeUnits}
          config={config}
          offer={offer}
          onChange={onChange}
        />
      )}
      {mode === 'made-to-measure' && !form.isTaken && (
        <Notice tone="info">
          <p>Fill in all four: drawing, price and fit then follow your animal.</p>
        </Notice>
      )}
      <FitFindings config={config} fit={fit} catalogue={catalogue} onChange={onChange} />
      <Suspense>
        <FitOutlook fit={fit} onStyle={(styleId) => onChange({ ...config, styleId })} />
      </Suspense>
    </Part>
  );
}
