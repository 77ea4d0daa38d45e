import { OptionGroup } from '@pet/ui';
import { InUnits } from '#web/features/measures/in-units.tsx';
import { FindingNotices } from './finding-notices.tsx';
import { inStock, useOutlook } from './option-outlook.tsx';
import { Part } from './part.tsx';
import type { PartSectionProps } from './part-props.ts';

const NEWTONS_PER_KILOGRAM = 9.81;

/** What a webbing holds, told as the weight that would hang on it. */
const holds = (breakingLoadN: number) =>
  `Tears at ${Math.round(breakingLoadN / NEWTONS_PER_KILOGRAM)} kg`;

export function WebbingPart(props: PartSectionProps) {
  const { config, findings, onChange } = props;
  return (
    <Part
      id="webbing"
      title="Webbing"
      chosen={`${config.webbingWidthMm} mm wide`}
      findings={findings}
    >
      <FindingNotices findings={findings} config={config} onChange={onChange} />
      <WebbingOptions {...props} />
    </Part>
  );
}

function WebbingOptions({ config, offer, onChange }: PartSectionProps) {
  const outlook = useOutlook(config, offer.catalogue);
  return (
    <OptionGroup
      legend="Width of the straps"
      hint="Wide enough to hold and spread the pull, narrow enough to move in."
      layout="tiles"
      options={inStock(
        offer.catalogue.webbings,
        ({ widthMm }) => widthMm === config.webbingWidthMm,
        ({ widthMm, breakingLoadN }) => ({
          value: String(widthMm),
          name: `${widthMm} mm`,
          description: <InUnits>{holds(breakingLoadN)}</InUnits>,
          note: outlook({ webbingWidthMm: widthMm }),
        }),
      )}
      value={String(config.webbingWidthMm)}
      onChange={(width) => onChange({ ...config, webbingWidthMm: Number(width) })}
    />
  );
}
