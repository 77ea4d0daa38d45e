import { OptionGroup } from '@pet/ui';
import { FindingNotices } from './finding-notices.tsx';
import { inStock, surcharge } from './option-outlook.tsx';
import { Part } from './part.tsx';
import type { PartSectionProps } from './part-props.ts';

export function ColourPart({ config, offer, findings, onChange }: PartSectionProps) {
  const { catalogue, priceBook } = offer;
  const chosen = catalogue.colours.find(({ id }) => id === config.colourId);
  return (
    <Part
      id="colour"
      title="Colour"
      chosen={chosen?.name ?? config.colourId}
      swatch={chosen?.hex}
      findings={findings}
    >
      <FindingNotices findings={findings} config={config} onChange={onChange} />
      <OptionGroup
        legend="Colour of the webbing"
        isLegendHidden
        layout="swatches"
        options={inStock(
          catalogue.colours,
          ({ id }) => id === config.colourId,
          ({ id, name, hex, isPremium }) => ({
            value: id,
            name,
            swatch: hex,
            extra: isPremium && surcharge(priceBook.premiumColourMinor, priceBook.currency),
          }),
        )}
        value={config.colourId}
        onChange={(colourId) => onChange({ ...config, colourId })}
      />
    </Part>
  );
}
