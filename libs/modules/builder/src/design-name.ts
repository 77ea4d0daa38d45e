import type { Catalogue, DesignConfig } from '@pet/domain/builder';

/** A name for a design that its owner gave none, e.g. `Forest green Y-harness`. */
export function defaultDesignName(config: DesignConfig, catalogue: Catalogue): string {
  const colour = catalogue.colours.find(({ id }) => id === config.colourId);
  const style = catalogue.styles.find(({ id }) => id === config.styleId);
  const words = [colour?.name, style?.name].filter(Boolean).join(' ');
  return (words || 'My harness').slice(0, 60);
}
