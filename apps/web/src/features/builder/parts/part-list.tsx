import type { RuleFinding } from '@pet/domain/builder';
import type { Offer } from '../builder-start.ts';
import { FitPart } from '../fit/fit-part.tsx';
import type { Units } from '#web/features/measures/measures.ts';
import type { Builder } from '../use-builder.ts';
import { ColourPart } from './colour-part.tsx';
import { ExtrasPart } from './extras-part.tsx';
import { HardwarePart } from './hardware-part.tsx';
import { PaddingPart } from './padding-part.tsx';
import { partOfFinding, type PartId } from './part-ids.ts';
import { StitchingPart } from './stitching-part.tsx';
import { StylePart } from './style-part.tsx';
import { WebbingPart } from './webbing-part.tsx';

export interface PartListProps {
  builder: Builder;
  offer: Offer;
  units: Units;
  onUnits: (units: Units) => void;
}

/** All parts of the harness as one list, each with its choice and its options. */
export function PartList({ builder, offer, units, onUnits }: PartListProps) {
  const { config, verdict, change } = builder;
  const propsOf = (part: PartId) => ({
    config,
    offer,
    findings: verdict.findings.filter((finding: RuleFinding) => partOfFinding(finding) === part),
    onChange: change,
  });
  return (
    <div>
      <StylePart {...propsOf('style')} />
      <FitPart {...propsOf('fit')} fit={verdict.fit} units={units} onUnits={onUnits} />
      <ColourPart {...propsOf('colour')} />
      <WebbingPart {...propsOf('webbing')} />
      <HardwarePart {...propsOf('hardware')} />
      <PaddingPart {...propsOf('padding')} />
      <ExtrasPart {...propsOf('extras')} />
      <StitchingPart {...propsOf('stitching')} />
    </div>
  );
}
