import { OptionGroup } from '@pet/ui';
import { FindingNotices } from './finding-notices.tsx';
import { inStock, surcharge, useOutlook } from './option-outlook.tsx';
import { Part } from './part.tsx';
import type { PartSectionProps } from './part-props.ts';

export function HardwarePart(props: PartSectionProps) {
  const { config, findings, onChange } = props;
  const { catalogue } = props.offer;
  const buckle = catalogue.buckles.find(({ id }) => id === config.buckleId);
  const finish = catalogue.hardwareFinishes.find(({ id }) => id === config.hardwareFinishId);
  return (
    <Part
      id="hardware"
      title="Hardware"
      chosen={`${buckle?.name ?? config.buckleId}, ${finish?.name.toLowerCase() ?? ''}`}
      swatch={finish?.hex}
      findings={findings}
    >
      <FindingNotices findings={findings} config={config} onChange={onChange} />
      <HardwareOptions {...props} />
    </Part>
  );
}

function HardwareOptions({ config, offer, onChange }: PartSectionProps) {
  const { catalogue, priceBook } = offer;
  const outlook = useOutlook(config, catalogue);
  return (
    <>
      <OptionGroup
        legend="Buckle"
        options={inStock(
          catalogue.buckles,
          ({ id }) => id === config.buckleId,
          ({ id, name, description }) => ({
            value: id,
            name,
            description,
            extra: surcharge(priceBook.bucklesMinor[id], priceBook.currency),
            note: outlook({ buckleId: id }),
          }),
        )}
        value={config.buckleId}
        onChange={(buckleId) => onChange({ ...config, buckleId })}
      />
      <OptionGroup
        legend="Finish of rings and buckles"
        layout="swatches"
        options={inStock(
          catalogue.hardwareFinishes,
          ({ id }) => id === config.hardwareFinishId,
          ({ id, name, hex }) => ({
            value: id,
            name,
            swatch: hex,
            extra: surcharge(priceBook.hardwareFinishesMinor[id], priceBook.currency),
          }),
        )}
        value={config.hardwareFinishId}
        onChange={(hardwareFinishId) => onChange({ ...config, hardwareFinishId })}
      />
    </>
  );
}
