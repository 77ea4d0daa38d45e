import type { Catalogue } from '../catalogue.schema.ts';
import { describeDesign } from '../describe-design.ts';
import type { DesignConfig } from '../design-config.schema.ts';
import { designMark } from '../design-mark.ts';
import { layHarness } from '../geometry/index.ts';
import { lineLengthMm } from '../geometry/laying/lay-strap.ts';
import type { Glyphs } from '../glyphs/index.ts';
import { findOptions } from '../options.ts';
import type { View } from './camera.ts';
import { short } from './curve.ts';
import { frontScene } from './front-scene.ts';
import type { IdOf } from './palette.ts';
import type { Scene, SceneInput } from './scene.ts';
import { sideScene } from './side-scene.ts';
import { element, escapeXml } from './svg.ts';
import { topScene } from './top-scene.ts';

export interface DrawingOptions {
  view: View;
  /** The accessible name; the design's description when left out. */
  title?: string;
  widthPx?: number;
  /** Put before every id, for the same design several times on one page. */
  idPrefix?: string;
  /** The letters of its text, from `glyphsOf`; until they are there, others as long stand in. */
  glyphs?: Glyphs | null;
}

const ASPECT = 4 / 3;

/**
 * The drawing of a design as an SVG text, one unit to the millimetre: the animal of its measurements
 * (or of its size) wearing exactly this harness. Deterministic, self-contained, without scripts,
 * fonts or outside references; it may be inlined several times. Options that the catalogue no
 * longer has are drawn as its first, because an old design must still be seen.
 */
export function drawHarness(
  config: DesignConfig,
  catalogue: Catalogue,
  { view, title, widthPx = 640, idPrefix = '', glyphs = null }: DrawingOptions,
): string {
  const mark = designMark(config);
  const id: IdOf = (name) => `${idPrefix}h${mark}${view.charAt(0)}-${name}`;
  const description = describeDesign(config, catalogue);
  const { box, content } = sceneOf(config, catalogue, { view, glyphs }, id);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: box.map(short).join(' '),
      width: widthPx,
      height: Math.round(widthPx / ASPECT),
      role: 'img',
      'aria-labelledby': `${id('title')} ${id('desc')}`,
    },
    element('title', { id: id('title') }, escapeXml(title ?? description)),
    element('desc', { id: id('desc') }, escapeXml(`${description} Design ${mark}.`)),
    content,
  );
}

const SCENES: Readonly<Record<View, (input: SceneInput) => Scene>> = {
  side: sideScene,
  front: frontScene,
  top: topScene,
};

function sceneOf(
  config: DesignConfig,
  catalogue: Catalogue,
  { view, glyphs }: { view: View; glyphs: Glyphs | null },
  id: IdOf,
): Scene {
  const { animal, model, options } = layHarness(config, catalogue);
  const { font, thread } = findOptions(config, catalogue);
  const { panel, frames } = model.text ?? {};
  const text =
    panel && frames && font && thread
      ? { panel, font, thread, glyphs, lineMm: lineLengthMm(frames) }
      : null;
  return SCENES[view]({ look: { config, options, text, id }, animal, model, aspect: ASPECT });
}
