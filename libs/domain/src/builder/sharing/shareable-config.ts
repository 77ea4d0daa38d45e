import { pricedSize } from '../calculate-price.ts';
import type { Catalogue } from '../catalogue.schema.ts';
import type { DesignConfig } from '../design-config.schema.ts';

/** What the owner wants others to see of a design besides its looks. */
export interface SharingWishes {
  /** Body measurements, breed and age of the animal. */
  showsMeasures: boolean;
  /** The stitched text, which as a rule is the animal's name or a telephone number. */
  showsText: boolean;
}

/** Whether others see all of the design. */
export const isShownWhole = (config: DesignConfig, wishes: SharingWishes): boolean =>
  !hidesSize(config, wishes) && !hidesText(config, wishes);

const hidesSize = ({ size }: DesignConfig, { showsMeasures }: SharingWishes): boolean =>
  !showsMeasures && size.kind === 'made-to-measure';

const hidesText = ({ personalisation }: DesignConfig, { showsText }: SharingWishes): boolean =>
  !showsText && personalisation !== null;

/**
 * The design as others may see it. A harness made to measure becomes one of the standard size that it
 * is priced as, so that drawing, price and words stay true to each other and no measure can be read
 * from them. The very same object when there is nothing to keep back.
 */
export function shareableConfig(
  config: DesignConfig,
  catalogue: Catalogue,
  wishes: SharingWishes,
): DesignConfig {
  if (isShownWhole(config, wishes)) return config;
  const standardSize = () => ({ kind: 'standard' as const, size: pricedSize(config, catalogue) });
  return {
    ...config,
    size: hidesSize(config, wishes) ? standardSize() : config.size,
    personalisation: hidesText(config, wishes) ? null : config.personalisation,
  };
}
