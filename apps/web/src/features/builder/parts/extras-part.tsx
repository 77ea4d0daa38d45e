import { OptionChecklist } from '@pet/ui';
import { FindingNotices } from './finding-notices.tsx';
import { inStock, surcharge, useOutlook } from './option-outlook.tsx';
import { Part } from './part.tsx';
import type { PartSectionProps } from './part-props.ts';

export function ExtrasPart(props: PartSectionProps) {
  const { config, offer, findings, onChange } = props;
  const chosen = offer.catalogue.extras.filter(({ id }) => config.extraIds.includes(id));

  return (
    <Part
      id="extras"
      title="Extras"
      chosen={chosen.map(({ name }) => name).join(', ') || 'None'}
      findings={findings}
    >
      <FindingNotices findings={findings} config={config} onChange={onChange} />
      <ExtrasOptions {...props} />
    </Part>
  );
}

function ExtrasOptions({ config, offer, onChange }: PartSectionProps) {
  const { catalogue, priceBook } = offer;
  const outlook = useOutlook(config, catalogue);
  const offered = catalogue.extras.filter(
    ({ id, species }) => species.includes(config.species) || config.extraIds.includes(id),
  );
  const withExtra = (id: string, isChosen: boolean) =>
    isChosen ? [...config.extraIds, id] : config.extraIds.filter((other) => other !== id);
  return (
    <OptionChecklist
      legend="As many as you like"
      options={inStock(
        offered,
        ({ id }) => config.extraIds.includes(id),
        ({ id, name, description }) => ({
          value: id,
          name,
          description,
          extra: surcharge(priceBook.extrasMinor[id], priceBook.currency),
          note: config.extraIds.includes(id)
            ? undefined
            : outlook(({ extraIds }) => ({ extraIds: [...new Set(extraIds).add(id)] })),
        }),
      )}
      values={config.extraIds}
      onToggle={(id, isChosen) => onChange({ ...config, extraIds: withExtra(id, isChosen) })}
    />
  );
}
