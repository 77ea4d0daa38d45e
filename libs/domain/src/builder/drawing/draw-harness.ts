import { canonicalDesign } from '../canonical-design.ts';
import type { Catalogue } from '../catalogue.schema.ts';
import { describeDesign } from '../describe-design.ts';
import type { DesignConfig } from '../design-config.schema.ts';
import { bodyOf, freeTextMm, panelFor, strapLengths, type StrapLength } from '../geometry/index.ts';
import { findOptions, type ChosenOptions } from '../options.ts';
import { short } from './curve.ts';
import type { HarnessLook } from './harness.ts';
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
  { view, title, widthPx = 640, idPrefix = '' }: DrawingOptions,
): string {
  const mark = shortMark(canonicalDesign(config));
  const id: IdOf = (name) => `${idPrefix}h${mark}${view.charAt(0)}-${name}`;
  const description = describeDesign(config, catalogue);
  const { box, content } = sceneOf(config, catalogue, view, id);
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

/** FNV-1a, 32 bits: tells the drawings of one page apart, for a fraction of a SHA-256's code and time. */
function shortMark(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function sceneOf(
  config: DesignConfig,
  catalogue: Catalogue,
  view: DrawingOptions['view'],
  id: IdOf,
): Scene {
  const options = drawnOptions(config, catalogue);
  const body = bodyOf(config, catalogue);
  const straps = strapLengths(options.style.pattern, body, options.padding);
  const look = { config, options, text: textOf(config, catalogue, options, straps), id };
  const backMm = straps.find(({ spec }) => spec.strapId === 'back')?.finishedMm ?? 0;
  const scene = view === 'side' ? sideScene : topScene;
  return scene({ look, body, backMm, aspect: ASPECT });
}

function drawnOptions(config: DesignConfig, catalogue: Catalogue): ChosenOptions {
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

/** The text as the bench would stitch it; what does not fit is not drawn. */
function textOf(
  config: DesignConfig,
  catalogue: Catalogue,
  { style, webbing }: ChosenOptions,
  straps: readonly StrapLength[],
): HarnessLook['text'] {
  const { font, thread } = findOptions(config, catalogue);
  const text = config.personalisation;
  if (!text || !font || !thread) return null;
  const freeMm = freeTextMm(text.position, style.pattern, straps, webbing);
  const panel = panelFor(text, font, thread, freeMm, webbing);
  return panel && { panel, font, thread };
}
