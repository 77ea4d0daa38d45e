import { formatLength, formatWeight } from '../pet/units.ts';
import type { Catalogue } from './catalogue.schema.ts';
import type { DesignConfig } from './design-config.schema.ts';
import { extrasOf, findOptions } from './options.ts';

/** One sentence that says what a design looks like, for alt texts and live regions. Never throws. */
export function describeDesign(config: DesignConfig, catalogue: Catalogue): string {
  const { style, colour, buckle, finish, padding } = findOptions(config, catalogue);
  const extras = extrasOf(config, catalogue).map(({ name, id }) =>
    id === 'id-pocket' ? name : name.toLowerCase(),
  );
  const isPadded = padding !== undefined && padding.thicknessMm > 0;
  const parts = [
    `${colour?.name ?? config.colourId} ${style?.name ?? config.styleId} for a ${config.species}`,
    sizeWords(config),
    `${config.webbingWidthMm} mm webbing`,
    `${lower(buckle?.name ?? config.buckleId)} and rings in ${lower(finish?.name ?? config.hardwareFinishId)}`,
    ...(isPadded ? [`${lower(padding.name)} padding`] : []),
    ...(extras.length > 0 ? [`with ${inWords(extras)}`] : []),
    ...textWords(config, catalogue),
  ];
  return `${parts.join(', ')}.`;
}

function sizeWords({ size }: DesignConfig): string {
  if (size.kind === 'standard') return `size ${size.size}`;
  const { chestGirthMm, neckGirthMm, weightG } = size.measurements;
  const girths = `chest ${formatLength(chestGirthMm, 'cm')}, neck ${formatLength(neckGirthMm, 'cm')}`;
  return `made to measure (${girths}, ${formatWeight(weightG, 'kg')})`;
}

function textWords(config: DesignConfig, catalogue: Catalogue): string[] {
  const text = config.personalisation;
  if (!text) return [];
  const { thread } = findOptions(config, catalogue);
  const colour = lower(thread?.name ?? text.threadColourId);
  return [`“${text.text}” stitched in ${colour} on the ${text.position}`];
}

const lower = (name: string): string => name.toLowerCase();

const inWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
