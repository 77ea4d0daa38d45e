import { defaultConfig } from '@pet/domain/builder';
import type { Species } from '@pet/domain/pet';
import { OptionGroup } from '@pet/ui';
import { FindingNotices } from './finding-notices.tsx';
import { inStock, surcharge, useOutlook } from './option-outlook.tsx';
import { Part } from './part.tsx';
import type { PartSectionProps } from './part-props.ts';
import { StyleGlyph } from './style-glyph.tsx';

const speciesOptions = [
  { value: 'dog', name: 'Dog' },
  { value: 'cat', name: 'Cat' },
];

export function StylePart(props: PartSectionProps) {
  const { config, offer, findings, onChange } = props;
  const chosen = offer.catalogue.styles.find(({ id }) => id === config.styleId);
  return (
    <Part
      id="style"
      title="Style"
      chosen={chosen?.name ?? config.styleId}
      findings={findings}
      isOpenAtFirst
    >
      <FindingNotices findings={findings} config={config} onChange={onChange} />
      <StyleOptions {...props} />
    </Part>
  );
}

function StyleOptions({ config, offer, onChange }: PartSectionProps) {
  const { catalogue, priceBook } = offer;
  const outlook = useOutlook(config, catalogue);
  const styles = catalogue.styles.filter(({ species }) => species.includes(config.species));

  function changeSpecies(species: string): void {
    if (species === config.species) return;
    const { styleId, size, webbingWidthMm } = defaultConfig(species as Species, catalogue);
    onChange({ ...config, species: species as Species, styleId, size, webbingWidthMm });
  }

  return (
    <>
      <OptionGroup
        legend="Who is it for?"
        layout="tiles"
        options={speciesOptions}
        value={config.species}
        onChange={changeSpecies}
      />
      <OptionGroup
        legend="How should it sit?"
        options={inStock(
          styles,
          ({ id }) => id === config.styleId,
          (style) => ({
            value: style.id,
            name: style.name,
            description: style.description,
            figure: <StyleGlyph pattern={style.pattern} />,
            extra: surcharge(priceBook.stylesMinor[style.id], priceBook.currency),
            note: outlook({ styleId: style.id }),
          }),
        )}
        value={config.styleId}
        onChange={(styleId) => onChange({ ...config, styleId })}
      />
    </>
  );
}
