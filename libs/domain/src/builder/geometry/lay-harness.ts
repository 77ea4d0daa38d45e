import type { Catalogue } from '../catalogue.schema.ts';
import type { DesignConfig } from '../design-config.schema.ts';
import { designMark } from '../design-mark.ts';
import { findOptions, hasExtra, type ChosenOptions } from '../options.ts';
import { animalOf, type Animal } from './animal/animal.ts';
import { buildOf, type Build } from './animal/build.ts';
import { sectionAt } from './animal/loft.ts';
import { pointOf } from './animal/section.ts';
import { bodyOf } from './body.ts';
import { chosenOrFirst } from './chosen-or-first.ts';
import type { HarnessModel, PointGrid } from './harness-model.ts';
import { extraHardware, handleLine } from './laying/extras.ts';
import { groundOf, type Ground, type Laid } from './laying/ground.ts';
import { layPattern } from './laying/lay-pattern.ts';
import { stretchOf } from './laying/lay-strap.ts';
import { placesOf } from './laying/places.ts';
import { panelFor, roomFor } from './text-panel.ts';

/** The model without what is made for the mesh alone. */
export type ShownModel = Omit<HarnessModel, 'body' | 'designMark'>;

/** A harness laid on its animal: what the model shows, and what else its drawing needs. */
export interface LaidHarness {
  animal: Animal;
  options: ChosenOptions;
  laid: Laid;
  model: ShownModel;
}

/**
 * The harness of a design on the animal of its measurements, or of its size. Options that the
 * catalogue no longer has are taken as its first; text that does not fit is left out.
 */
export function harnessModel(config: DesignConfig, catalogue: Catalogue): HarnessModel {
  const { animal, model } = layHarness(config, catalogue);
  return { designMark: designMark(config), body: bodyGrid(animal), ...model };
}

export function layHarness(config: DesignConfig, catalogue: Catalogue): LaidHarness {
  const options = chosenOrFirst(config, catalogue);
  const { ground, laid } = layStraps(buildOf(config, bodyOf(config, catalogue)), options);
  const model = {
    straps: laid.straps,
    hardware: [...laid.hardware, ...extraHardware(ground, laid, config.extraIds)],
    joints: laid.joints,
    handle: hasExtra(config, 'handle') ? handleLine(ground, laid) : null,
    panels: laid.panels,
    text: textOf(config, catalogue, laid, options),
  };
  return { animal: ground.animal, options, laid, model };
}

type LaidStraps = Readonly<{ ground: Ground; laid: Laid }>;

/** Rules, price and drawing of one choice ask for the same straps; most choices change none of them. */
const REMEMBERED_MAX = 12;
const remembered = new Map<string, LaidStraps>();

function layStraps(build: Build, { style, webbing, padding }: ChosenOptions): LaidStraps {
  const { widthMm } = webbing;
  const key = JSON.stringify([build, style.pattern, widthMm, padding.thicknessMm]);
  const known = remembered.get(key);
  if (known) return known;
  const animal = animalOf(build);
  const ground = groundOf({
    animal,
    pattern: style.pattern,
    places: placesOf(style.pattern, animal, widthMm),
    widthMm,
    thicknessMm: widthMm < 20 ? 1.6 : widthMm < 38 ? 2 : 2.4,
    paddingMm: padding.thicknessMm,
  });
  const straps = { ground, laid: layPattern(ground) };
  const [oldest] = remembered.keys();
  if (remembered.size >= REMEMBERED_MAX && oldest !== undefined) remembered.delete(oldest);
  remembered.set(key, straps);
  return straps;
}

const ROUND_BODY = 40;

/** Three rings to a section, each closed: its last point is its first. */
function bodyGrid({ loft }: Animal): PointGrid {
  const rings = 3 * (loft.length - 1);
  return Array.from({ length: rings + 1 }, (_, ring) => {
    const section = sectionAt(loft, ring / 3);
    return Array.from({ length: ROUND_BODY + 1 }, (_, step) =>
      pointOf(section, (2 * Math.PI * step) / ROUND_BODY),
    );
  });
}

function textOf(
  config: DesignConfig,
  catalogue: Catalogue,
  laid: Laid,
  { webbing }: ChosenOptions,
): HarnessModel['text'] {
  const { font, thread } = findOptions(config, catalogue);
  const text = config.personalisation;
  const room = text && roomFor(text.position, laid, webbing);
  if (!text || !font || !thread || !room) return null;
  const panel = panelFor(text, font, thread, room.freeMm, webbing);
  return panel && { panel, frames: stretchOf(room.frames, room.from, room.to) };
}
