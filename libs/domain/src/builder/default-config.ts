import type { Species } from '../pet/measurements.schema.ts';
import type { Catalogue } from './catalogue.schema.ts';
import type { DesignConfig } from './design-config.schema.ts';
import { known } from './options.ts';

/** What a new design starts with; it breaks no rule. */
const STARTS = {
  dog: { size: 'M', webbingWidthMm: 25, colourId: 'forest-green' },
  cat: { size: 'S', webbingWidthMm: 15, colourId: 'sage' },
} as const satisfies Record<Species, unknown>;

/** The design that the builder opens with: the species' first style in a middle size, plain. */
export function defaultConfig(species: Species, catalogue: Catalogue): DesignConfig {
  const start = STARTS[species];
  const style = catalogue.styles.find((candidate) => candidate.species.includes(species));
  const colour = catalogue.colours.find(({ id }) => id === start.colourId) ?? catalogue.colours[0];
  return {
    species,
    styleId: known(style, `style for a ${species}`).id,
    size: { kind: 'standard', size: start.size },
    colourId: known(colour, 'colour').id,
    webbingWidthMm: start.webbingWidthMm,
    buckleId: known(catalogue.buckles[0], 'buckle').id,
    hardwareFinishId: known(catalogue.hardwareFinishes[0], 'hardware finish').id,
    paddingId: known(catalogue.paddings[0], 'padding').id,
    extraIds: [],
    personalisation: null,
  };
}
