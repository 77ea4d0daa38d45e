import { OptionGroup } from '@pet/ui';
import { FindingNotices } from './finding-notices.tsx';
import { outlook, surcharge } from './option-outlook.ts';
import { Part } from './part.tsx';
import type { PartSectionProps } from './part-props.ts';

export function PaddingPart({ config, offer, findings, onChange }: PartSectionProps) {
  const { catalogue, priceBook } = offer;
  const chosen = catalogue.paddings.find(({ id }) => id === config.paddingId);
  return (
    <Part
      id="padding"
      title="Padding"
      chosen={chosen?.name ?? config.paddingId}
      swatch={chosen?.hex}
      findings={findings}
    >
      <FindingNotices findings={findings} config={config} onChange={onChange} />
      <OptionGroup
        legend="Lining of the straps"
        isLegendHidden
        options={catalogue.paddings.map(({ id, name, description, hex }) => ({
          value: id,
          name,
          description,
          swatch: hex,
          extra: surcharge(priceBook.paddingsMinor[id], priceBook.currency),
          note: outlook(config, { paddingId: id }, catalogue),
        }))}
        value={config.paddingId}
        onChange={(paddingId) => onChange({ ...config, paddingId })}
      />
    </Part>
  );
}
