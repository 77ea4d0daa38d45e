import type { Catalogue } from '../catalogue.schema.ts';
import { describeDesign } from '../describe-design.ts';
import type { DesignConfig } from '../design-config.schema.ts';
import { designMark } from '../design-mark.ts';
import { bodyOf, layHarness } from '../geometry/index.ts';
import type { Glyphs } from '../glyphs/index.ts';
import { findOptions } from '../options.ts';
import { short } from './curve.ts';
import type { IdOf } from './palette.ts';
import type { Scene } from './scene.ts';
import { sideScene } from './side-scene.ts';
import { element, escapeXml } from './svg.ts';
import { topScene } from './top-scene.ts';

export interface DrawingOptions {
  view: 'side' | 'top';
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
    element('desc', { id: id('desc') }, escapeXml(description)),
    content,
  );
}

function sceneOf(
  config: DesignConfig,
  catalogue: Catalogue,
  { view, glyphs }: { view: DrawingOptions['view']; glyphs: Glyphs | null },
  id: IdOf,
): Scene {
  const { options, model } = layHarness(config, catalogue);
  const body = bodyOf(config, catalogue);
  const { font, thread } = findOptions(config, catalogue);
  const text =
    model.text && font && thread ? { panel: model.text.panel, font, thread, glyphs } : null;
  const look = { config, options, text, id };
  const backMm = model.straps.find(({ strapId }) => strapId === 'back')?.lengthMm ?? 0;
  const scene = view === 'side' ? sideScene : topScene;
  return scene({ look, body, backMm, aspect: ASPECT });
}
