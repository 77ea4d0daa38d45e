import { OptionGroup } from '@pet/ui';
import { FindingNotices } from './finding-notices.tsx';
import { inStock, surcharge, useOutlook } from './option-outlook.tsx';
import { Part } from './part.tsx';
import type { PartSectionProps } from './part-props.ts';

export function PaddingPart(props: PartSectionProps) {
  const { config, offer, findings, onChange } = props;
  const chosen = offer.catalogue.paddings.find(({ id }) => id === config.paddingId);
  return (
    <Part
      id="padding"
      title="Padding"
      chosen={chosen?.name ?? config.paddingId}
      swatch={chosen?.hex}
      findings={findings}
    >
      <FindingNotices findings={findings} config={config} onChange={onChange} />
      <PaddingOptions {...props} />
    </Part>
  );
}

function PaddingOptions({ config, offer, onChange }: PartSectionProps) {
  const { catalogue, priceBook } = offer;
  const outlook = useOutlook(config, catalogue);
  return (
    <OptionGroup
      legend="Lining of the straps"
      isLegendHidden
      options={inStock(
        catalogue.paddings,
        ({ id }) => id === config.paddingId,
        ({ id, name, description, hex }) => ({
          value: id,
          name,
          description,
          swatch: hex,
          extra: surcharge(priceBook.paddingsMinor[id], priceBook.currency),
          note: outlook({ paddingId: id }),
        }),
      )}
      value={config.paddingId}
      onChange={(paddingId) => onChange({ ...config, paddingId })}
    />
  );
}
