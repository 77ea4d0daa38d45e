import type { Catalogue, DesignConfig } from '@pet/domain/builder';
import { OptionGroup } from '@pet/ui';
import { inStock, useOutlook } from './option-outlook.tsx';
import type { Looks } from './stitched-text.ts';

const positions: { value: Looks['position']; name: string }[] = [
  { value: 'side', name: 'Side' },
  { value: 'back', name: 'Back' },
  { value: 'chest', name: 'Chest' },
];

export interface StitchingLooksProps {
  config: DesignConfig;
  catalogue: Catalogue;
  looks: Looks;
  onChange: (change: Partial<Looks>) => void;
}

/** Where the text stands, in which letters and in which thread. */
export function StitchingLooks({ config, catalogue, looks, onChange }: StitchingLooksProps) {
  const outlook = useOutlook(config, catalogue);
  const outlookOf = (change: Partial<Looks>) =>
    outlook(({ personalisation }) => ({
      personalisation: personalisation && { ...personalisation, ...change },
    }));

  return (
    <>
      <OptionGroup
        legend="Where"
        layout="tiles"
        options={positions.map((position) => ({
          ...position,
          note: outlookOf({ position: position.value }),
        }))}
        value={looks.position}
        onChange={(position) => onChange({ position: position as Looks['position'] })}
      />
      <OptionGroup
        legend="Letters"
        layout="tiles"
        options={inStock(
          catalogue.fonts,
          ({ id }) => id === looks.fontId,
          ({ id, name, description }) => ({
            value: id,
            name,
            description,
            note: outlookOf({ fontId: id }),
          }),
        )}
        value={looks.fontId}
        onChange={(fontId) => onChange({ fontId })}
      />
      <OptionGroup
        legend="Thread"
        layout="swatches"
        options={inStock(
          catalogue.threadColours,
          ({ id }) => id === looks.threadColourId,
          ({ id, name, hex }) => ({
            value: id,
            name,
            swatch: hex,
          }),
        )}
        value={looks.threadColourId}
        onChange={(threadColourId) => onChange({ threadColourId })}
      />
    </>
  );
}
