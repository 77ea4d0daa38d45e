import type { Catalogue } from '../catalogue.schema.ts';
import type { DesignConfig } from '../design-config.schema.ts';
import { findOptions, type ChosenOptions } from '../options.ts';

/**
 * The catalogue entries of a design, and the catalogue's first where it no longer has the chosen one,
 * because an old design must still be seen.
 */
export function chosenOrFirst(config: DesignConfig, catalogue: Catalogue): ChosenOptions {
  const found = findOptions(config, catalogue);
  return {
    style: orFirst(found.style, catalogue.styles),
    colour: orFirst(found.colour, catalogue.colours),
    webbing: orFirst(found.webbing, catalogue.webbings),
    buckle: orFirst(found.buckle, catalogue.buckles),
    finish: orFirst(found.finish, catalogue.hardwareFinishes),
    padding: orFirst(found.padding, catalogue.paddings),
  };
}

function orFirst<Option>(found: Option | undefined, all: readonly Option[]): Option {
  const option = found ?? all[0];
  if (option === undefined) throw new RangeError('The catalogue is empty');
  return option;
}
