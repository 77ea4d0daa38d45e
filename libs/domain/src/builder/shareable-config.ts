import { pricedSize } from './calculate-price.ts';
import type { Catalogue } from './catalogue.schema.ts';
import type { DesignConfig } from './design-config.schema.ts';

/** What the owner wants others to see of a design besides its looks. */
export interface SharingWishes {
  /** Body measurements, breed and age of the animal. */
  showsMeasures: boolean;
  /** The stitched text, which as a rule is the animal's name or a telephone number. */
  showsText: boolean;
}

/**
 * The design as others may see it. A harness made to measure becomes one of the standard size that it
 * is priced as, so that drawing, price and words stay true to each other and no measure can be read
 * from them. The very same object when there is nothing to keep back.
 */
export function shareableConfig(
  config: DesignConfig,
  catalogue: Catalogue,
  { showsMeasures, showsText }: SharingWishes,
): DesignConfig {
  const hidesSize = !showsMeasures && config.size.kind === 'made-to-measure';
  const hidesText = !showsText && config.personalisation !== null;
  if (!hidesSize && !hidesText) return config;
  return {
    ...config,
    size: hidesSize ? { kind: 'standard', size: pricedSize(config, catalogue) } : config.size,
    personalisation: hidesText ? null : config.personalisation,
  };
}
