import type { DesignConfig } from '@pet/domain/builder';
import { formatMoney } from '@pet/domain/commerce';
import { formatWeight, lengthFigure, type SizeLabel } from '@pet/domain/pet';
import { OptionGroup } from '@pet/ui';
import type { Offer } from '../builder-start.ts';
import { useOutlook } from '../parts/option-outlook.tsx';
import type { Units } from '#web/features/measures/measures.ts';

export interface SizeOptionsProps {
  config: DesignConfig;
  offer: Offer;
  units: Units;
  onChange: (config: DesignConfig) => void;
}

/** The standard sizes with the girths that they reach. */
export function SizeOptions({ config, offer, units, onChange }: SizeOptionsProps) {
  const { catalogue, priceBook } = offer;
  const outlook = useOutlook(config, catalogue);
  const range = ({ min, max }: { min: number; max: number }) =>
    `${lengthFigure(min, units.length)}–${lengthFigure(max, units.length)} ${units.length}`;
  const choose = (size: string): DesignConfig => ({
    ...config,
    size: { kind: 'standard', size: size as SizeLabel },
  });

  return (
    <OptionGroup
      legend="Size"
      layout="tiles"
      options={catalogue.sizes.map(({ size, neckGirthMm, chestGirthMm, weightMaxG }) => ({
        value: size,
        name: `Size ${size}`,
        description: (
          <>
            Chest {range(chestGirthMm)}
            <br />
            Neck {range(neckGirthMm)}
            <br />
            up to {formatWeight(weightMaxG, units.weight)}
          </>
        ),
        extra: formatMoney(
          { amountMinor: priceBook.basesMinor[size] ?? 0, currency: priceBook.currency },
          'en-US',
        ),
        note: outlook({ size: choose(size).size }),
      }))}
      value={config.size.kind === 'standard' ? config.size.size : ''}
      onChange={(size) => onChange(choose(size))}
    />
  );
}
