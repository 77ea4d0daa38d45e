import type { DesignConfig } from '../design-config.schema.ts';
import { hasExtra, type ChosenOptions } from '../options.ts';
import { buckle } from './buckles.ts';
import type { View } from './camera.ts';
import { handle, idPocket, tagRing } from './extras.ts';
import { boxStitch, leashRing, ring, slide, type HardwareLook } from './hardware.ts';
import { lettering, type Lettering } from './lettering.ts';
import { meshPanels } from './mesh-panel.ts';
import type { IdOf } from './palette.ts';
import type { SeenHardware, SeenHarness } from './seen-harness.ts';
import { element } from './svg.ts';
import { webbing, type WebbingLook } from './webbing.ts';

/** Everything that decides how a harness looks. */
export interface HarnessLook {
  config: DesignConfig;
  options: ChosenOptions;
  /** The text as it is stitched; null when there is none or it does not fit. */
  text: Lettering | null;
  id: IdOf;
}

/** From the vest's panel up to the stitched text; `name` tells the parts of one drawing apart. */
export function drawnHarness(
  name: string,
  seen: SeenHarness,
  look: HarnessLook,
  view: View,
): string {
  const parts = hardwareLook(look);
  return [
    clipped(
      look,
      meshPanels(seen.panels, look.options.colour.hex, look.id) +
        webbing(name, seen.straps, webbingLook(look), look.id),
    ),
    ...seen.joints.map((place) => boxStitch(place, parts)),
    ...ORDER.flatMap((kind) => seen.hardware.filter((each) => each.kind === kind)).map((each) =>
      hardwareOf(each, parts, view),
    ),
    seen.handle ? handle(seen.handle, parts) : '',
    ...seen.hardware
      .filter(({ kind }) => kind === 'id-pocket')
      .map(({ place }) => idPocket(place, parts)),
    stitching(seen, look),
  ].join('');
}

/** What lies on top of what. */
const ORDER = ['leash-ring', 'front-ring', 'tag-ring', 'ring', 'slide', 'buckle'] as const;

function hardwareOf(
  { kind, place, isFacing }: SeenHardware,
  look: HardwareLook,
  view: View,
): string {
  switch (kind) {
    case 'leash-ring':
      return leashRing(standing(place, isFacing, look.widthMm), look);
    case 'front-ring':
      return leashRing(hanging(place, look.widthMm, view), look);
    case 'tag-ring':
      return tagRing(place, look);
    case 'ring':
      return ring(place, look);
    case 'slide':
      return slide(place, look);
    case 'buckle':
      return buckle(place, look);
    case 'id-pocket':
      return '';
  }
}

/** Seen from its edge a ring on the back stands up; seen from above it lies to the rear. */
function standing({ x, y }: SeenHardware['place'], isFacing: boolean, widthMm: number) {
  return isFacing
    ? { x: x - 0.62 * widthMm, y, angle: -90 }
    : { x, y: y - 0.84 * widthMm, angle: 0 };
}

/** A ring on the breast hangs down; from the side it swings a little to the front. */
const hanging = ({ x, y }: SeenHardware['place'], widthMm: number, view: View) =>
  view === 'side'
    ? { x: x + 0.3 * widthMm, y: y + 0.5 * widthMm, angle: 160 }
    : { x, y: y + 0.55 * widthMm, angle: 180 };

/** Straps end where they pass over the edge of the body. */
const clipped = ({ id }: HarnessLook, content: string): string =>
  element('g', { 'clip-path': `url(#${id('body')})` }, content);

const webbingLook = ({ config, options }: HarnessLook): WebbingLook => ({
  widthMm: options.webbing.widthMm,
  hex: options.colour.hex,
  paddingHex: options.padding.hex,
  hasReflectiveTrim: hasExtra(config, 'reflective-trim'),
});

const hardwareLook = ({ options, id }: HarnessLook): HardwareLook => ({
  widthMm: options.webbing.widthMm,
  finish: options.finish,
  buckle: options.buckle,
  webbingHex: options.colour.hex,
  id,
});

function stitching({ text: line }: SeenHarness, { text, id }: HarnessLook): string {
  if (!text || !line) return '';
  return lettering(text, line, id);
}
