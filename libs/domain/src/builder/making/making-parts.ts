import type { Catalogue } from '../catalogue.schema.ts';
import type { Part } from './cut-sheet.schema.ts';
import type { DesignConfig } from '../design-config.schema.ts';
import type { LaidHarness } from '../geometry/index.ts';
import type { HardwareKind } from '../geometry/harness-model.ts';
import { extrasOf } from '../options.ts';

const RINGS: readonly HardwareKind[] = ['ring', 'leash-ring', 'front-ring'];
/** Extras that are rings among the others, or made of webbing or tape and listed among the pieces. */
const COUNTED_ELSEWHERE = ['front-ring', 'second-leash-ring', 'handle', 'reflective-trim'];

/** The hardware that the model shows and the ready-made parts of one harness, each with its number. */
export function makingParts(
  config: DesignConfig,
  catalogue: Catalogue,
  { model, options: { webbing, buckle, finish } }: LaidHarness,
): Part[] {
  const hardware = (partId: string, name: string, kinds: readonly HardwareKind[]): Part => ({
    partId: `${partId}-${webbing.widthMm}-${finish.id}`,
    label: `${name}, ${webbing.widthMm} mm, ${finish.name.toLowerCase()}`,
    count: model.hardware.filter(({ kind }) => kinds.includes(kind)).length,
  });
  const parts = [
    hardware(buckle.id, buckle.name, ['buckle']),
    hardware('slide', 'Slide', ['slide']),
    hardware('ring', 'Welded ring', RINGS),
    ...extraParts(config, catalogue),
  ];
  return parts.filter(({ count }) => count > 0);
}

const extraParts = (config: DesignConfig, catalogue: Catalogue): Part[] =>
  extrasOf(config, catalogue)
    .filter(({ id }) => !COUNTED_ELSEWHERE.includes(id))
    .map(({ id, name }) => ({ partId: id, label: name, count: 1 }));
