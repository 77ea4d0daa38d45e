import { darker, lighter, mix } from '../colour.ts';
import type { DesignConfig } from '../design-config.schema.ts';
import { hasExtra, type ChosenOptions } from '../options.ts';
import { smoothPath, type Place } from './curve.ts';
import { handle, idPocket, tagRing } from './extras.ts';
import { buckle } from './buckles.ts';
import { boxStitch, leashRing, ring, slide, type HardwareLook } from './hardware.ts';
import { lettering, type Lettering } from './lettering.ts';
import type { IdOf } from './palette.ts';
import type { Rig } from './rig.ts';
import { element } from './svg.ts';
import { webbing, type WebbingLook } from './webbing.ts';

/** Everything that decides how a laid-out harness looks. */
export interface HarnessLook {
  config: DesignConfig;
  options: ChosenOptions;
  /** The text as it is stitched; null when there is none or it does not fit. */
  text: Lettering | null;
  id: IdOf;
}

/** The part of a harness that runs behind the near foreleg. */
export const harnessBehind = (rig: Rig, look: HarnessLook): string =>
  clipped(look, webbing('behind', rig.behind, webbingLook(look), look.id));

/** The rest of the harness, from the vest's panel up to the stitched text. */
export function harnessInFront(rig: Rig, look: HarnessLook): string {
  const { config } = look;
  const parts = hardwareLook(look);
  const second = (place: Place): Place => ({ ...place, x: place.x - 1.15 * parts.widthMm });
  const hanging = ({ x, y }: Place): Place => ({
    x: x + 0.25 * parts.widthMm,
    y: y + 0.75 * parts.widthMm,
    angle: 160,
  });
  return [
    clipped(look, panel(rig, look)),
    clipped(look, webbing('straps', rig.straps, webbingLook(look), look.id)),
    hasExtra(config, 'second-leash-ring') ? leashRing(second(rig.leashRing), parts) : '',
    leashRing(rig.leashRing, parts),
    hasExtra(config, 'handle') ? handle(rig.handle, parts) : '',
    ...rig.joints.map((place) => boxStitch(place, parts)),
    rig.frontRing && hasExtra(config, 'tag-ring') ? tagRing(rig.frontRing, parts) : '',
    ...rig.rings.map((place) => ring(place, parts)),
    rig.frontRing && hasExtra(config, 'front-ring') ? leashRing(hanging(rig.frontRing), parts) : '',
    ...rig.slides.map((place) => slide(place, parts)),
    ...rig.buckles.map((place) => buckle(place, parts)),
    hasExtra(config, 'id-pocket') ? idPocket(rig.pocket, parts) : '',
    text(rig, look),
  ].join('');
}

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

/** The vest's panel: air mesh a shade lighter than the webbing, bound at the edge. */
function panel(rig: Rig, { options, id }: HarnessLook): string {
  if (!rig.panel) return '';
  const d = smoothPath(rig.panel, true);
  const hex = mix(options.colour.hex, '#ffffff', 0.16);
  const mesh = element(
    'pattern',
    {
      id: id('mesh'),
      width: 4,
      height: 4,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    element('circle', { cx: 2, cy: 2, r: '.75', fill: darker(hex, 0.3), 'fill-opacity': '.5' }),
  );
  return [
    element('defs', {}, mesh),
    element('path', {
      d,
      fill: 'none',
      stroke: '#2b1f14',
      'stroke-opacity': '.15',
      'stroke-width': 6,
    }),
    element('path', {
      d,
      fill: hex,
      stroke: darker(options.colour.hex, 0.3),
      'stroke-width': 4,
      'stroke-linejoin': 'round',
    }),
    element('path', {
      d,
      fill: `url(#${id('mesh')})`,
      stroke: lighter(hex, 0.25),
      'stroke-width': 0.8,
      'stroke-dasharray': '2.6 1.8',
    }),
    element('path', { d, fill: `url(#${id('shade')})` }),
  ].join('');
}

function text(rig: Rig, look: HarnessLook): string {
  const place = look.text && rig.text[look.text.panel.position];
  if (!look.text || !place) return '';
  return lettering(look.text, place, look.id);
}
