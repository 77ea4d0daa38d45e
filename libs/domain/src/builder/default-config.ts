import type { Species } from '../pet/measurements.schema.ts';
import type { Availability, Catalogue } from './catalogue.schema.ts';
import type { DesignConfig } from './design-config.schema.ts';
import { isAvailable, known } from './options.ts';

/** What a new design starts with; it breaks no rule. */
const STARTS = {
  dog: { size: 'M', webbingWidthMm: 25, colourId: 'forest-green' },
  cat: { size: 'S', webbingWidthMm: 15, colourId: 'sage' },
} as const satisfies Record<Species, unknown>;

/** The design that the builder opens with: the species' first style in a middle size, plain, of what can be had. */
export function defaultConfig(species: Species, catalogue: Catalogue): DesignConfig {
  const start = STARTS[species];
  const style = first(catalogue.styles.filter((candidate) => candidate.species.includes(species)));
  const usual = catalogue.colours.find(({ id }) => id === start.colourId);
  const colour = usual && isAvailable(usual) ? usual : first(catalogue.colours);
  return {
    species,
    styleId: known(style, `style for a ${species}`).id,
    size: { kind: 'standard', size: start.size },
    colourId: known(colour, 'colour').id,
    webbingWidthMm: start.webbingWidthMm,
    buckleId: known(first(catalogue.buckles), 'buckle').id,
    hardwareFinishId: known(first(catalogue.hardwareFinishes), 'hardware finish').id,
    paddingId: known(first(catalogue.paddings), 'padding').id,
    extraIds: [],
    personalisation: null,
  };
}

/** The first that can be had, or the very first where none can. */
const first = <Option extends { availability: Availability }>(
  options: readonly Option[],
): Option | undefined => options.find(isAvailable) ?? options[0];
