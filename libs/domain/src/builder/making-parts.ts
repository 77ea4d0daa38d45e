import type { Catalogue } from './catalogue.schema.ts';
import type { Part } from './cut-sheet.schema.ts';
import type { DesignConfig } from './design-config.schema.ts';
import { PATTERNS, type StrapLength } from './geometry/index.ts';
import { extrasOf, hasExtra, type ChosenOptions } from './options.ts';

/** Rings that extras and the front-ring styles add to those of the pattern. */
const RING_EXTRAS = ['front-ring', 'second-leash-ring'];
/** Extras that are made of webbing or tape and listed among the pieces. */
const PIECE_EXTRAS = ['handle', 'reflective-trim'];

/** The hardware and ready-made parts of one harness, each with its number. */
export function makingParts(
  config: DesignConfig,
  catalogue: Catalogue,
  straps: readonly StrapLength[],
  { style, webbing, buckle, finish }: ChosenOptions,
): Part[] {
  const hardware = (partId: string, name: string, count: number): Part => ({
    partId: `${partId}-${webbing.widthMm}-${finish.id}`,
    label: `${name}, ${webbing.widthMm} mm, ${finish.name.toLowerCase()}`,
    count,
  });
  const parts = [
    hardware(
      buckle.id,
      buckle.name,
      sum(straps, ({ spec }) => spec.buckles * spec.count),
    ),
    hardware(
      'slide',
      'Slide',
      sum(straps, ({ spec }) => (spec.isAdjustable ? spec.count : 0)),
    ),
    hardware('ring', 'Welded ring', PATTERNS[style.pattern].rings + ringExtras(config)),
    ...extraParts(config, catalogue),
  ];
  return parts.filter((part) => part.count > 0);
}

const ringExtras = (config: DesignConfig): number =>
  RING_EXTRAS.filter((extraId) => hasExtra(config, extraId)).length;

const extraParts = (config: DesignConfig, catalogue: Catalogue): Part[] =>
  extrasOf(config, catalogue)
    .filter(({ id }) => !RING_EXTRAS.includes(id) && !PIECE_EXTRAS.includes(id))
    .map(({ id, name }) => ({ partId: id, label: name, count: 1 }));

const sum = (straps: readonly StrapLength[], of: (strap: StrapLength) => number): number =>
  straps.reduce((total, strap) => total + of(strap), 0);
