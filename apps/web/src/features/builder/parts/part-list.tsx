import type { DesignConfig } from '@pet/domain/builder';
import { memo, useMemo } from 'react';
import type { Units } from '#web/features/measures/measures.ts';
import type { Offer } from '../builder-start.ts';
import { FitPart } from '../fit/fit-part.tsx';
import type { Verdict } from '../state/judge-design.ts';
import type { ChangeDesign } from '../use-builder.ts';
import { ColourPart } from './colour-part.tsx';
import { ExtrasPart } from './extras-part.tsx';
import { HardwarePart } from './hardware-part.tsx';
import { PaddingPart } from './padding-part.tsx';
import { partIds, partOfFinding, type PartId } from './part-ids.ts';
import { StitchingPart } from './stitching-part.tsx';
import { StylePart } from './style-part.tsx';
import { WebbingPart } from './webbing-part.tsx';

export interface PartListProps {
  config: DesignConfig;
  verdict: Verdict;
  offer: Offer;
  units: Units;
  onUnits: (units: Units) => void;
  onChange: ChangeDesign;
}

/** All parts of the harness as one list, each with its choice and its options. */
export const PartList = memo(function PartList(props: PartListProps) {
  const { config, verdict, offer, units, onUnits, onChange } = props;
  const findings = useMemo(
    () =>
      Object.fromEntries(
        partIds.map((part) => [
          part,
          verdict.findings.filter((finding) => partOfFinding(finding) === part),
        ]),
      ),
    [verdict.findings],
  );
  const propsOf = (part: PartId) => ({
    config,
    offer,
    findings: findings[part] ?? [],
    onChange,
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
});
