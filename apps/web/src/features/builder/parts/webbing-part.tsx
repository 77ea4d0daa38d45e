import { OptionGroup } from '@pet/ui';
import { FindingNotices } from './finding-notices.tsx';
import { outlook } from './option-outlook.ts';
import { Part } from './part.tsx';
import type { PartSectionProps } from './part-props.ts';

const NEWTONS_PER_KILOGRAM = 9.81;

/** What a webbing holds, told as the weight that would hang on it. */
const holds = (breakingLoadN: number) =>
  `Tears at ${Math.round(breakingLoadN / NEWTONS_PER_KILOGRAM)} kg`;

export function WebbingPart({ config, offer, findings, onChange }: PartSectionProps) {
  const { webbings } = offer.catalogue;
  return (
    <Part
      id="webbing"
      title="Webbing"
      chosen={`${config.webbingWidthMm} mm wide`}
      findings={findings}
    >
      <FindingNotices findings={findings} config={config} onChange={onChange} />
      <OptionGroup
        legend="Width of the straps"
        hint="Wide enough to hold and spread the pull, narrow enough to move in."
        layout="tiles"
        options={webbings.map(({ widthMm, breakingLoadN }) => ({
          value: String(widthMm),
          name: `${widthMm} mm`,
          description: holds(breakingLoadN),
          note: outlook(config, { webbingWidthMm: widthMm }, offer.catalogue),
        }))}
        value={String(config.webbingWidthMm)}
        onChange={(width) => onChange({ ...config, webbingWidthMm: Number(width) })}
      />
    </Part>
  );
}
