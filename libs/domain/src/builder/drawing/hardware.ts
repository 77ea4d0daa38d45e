import { darker, lighter, mix } from '../colour.ts';
import type { Buckle, HardwareFinish } from '../options.ts';
import type { SeenPlace } from './camera.ts';
import { short, shortShare, type Place } from './curve.ts';
import { COAT, type IdOf } from './palette.ts';
import { element } from './svg.ts';

/** How the metal (or plastic) parts of one harness look. */
export interface HardwareLook {
  widthMm: number;
  finish: HardwareFinish;
  buckle: Buckle;
  webbingHex: string;
  id: IdOf;
}

/** Drawn around the origin with the webbing along x, then put in its place, aslant as it is seen. */
export function placed(
  part: string,
  { x, y, angle, alongShare = 1, acrossShare = 1 }: Place & Partial<SeenPlace>,
  ...children: string[]
): string {
  const turn = angle ? `rotate(${short(angle)})` : '';
  const isAslant = alongShare < 0.97 || acrossShare < 0.97;
  const scale = isAslant ? `scale(${shortShare(alongShare)} ${shortShare(acrossShare)})` : '';
  const transform = `translate(${short(x)} ${short(y)})${turn}${scale}`;
  return element('g', { 'data-part': part, transform }, ...children);
}

export const rounded = (
  width: number,
  height: number,
  radius: number,
  more: Readonly<Record<string, string | number>>,
): string => element('rect', { x: -width / 2, y: -height / 2, width, height, rx: radius, ...more });

export const metalOf = ({ id }: HardwareLook): string => `url(#${id('metal')})`;

/** A welded ring: dark rim, metal, and a glint. */
export function ring(place: SeenPlace, look: HardwareLook): string {
  const r = 0.62 * look.widthMm;
  const wire = Math.max(2.4, 0.19 * look.widthMm);
  const circle = (stroke: string, width: number, more = {}) =>
    element('circle', { r, fill: 'none', stroke, 'stroke-width': width, ...more });
  return placed(
    'ring',
    place,
    circle('#2b1f14', wire + 2.4, { 'stroke-opacity': '.22', cy: 1 }),
    element('circle', { r, fill: mix(COAT.base, COAT.deep, 0.5) }),
    circle(darker(look.finish.hex, 0.5), wire + 0.9),
    circle(metalOf(look), wire),
    circle(lighter(look.finish.hex, 0.75), wire * 0.28, {
      'stroke-dasharray': `${short(r * 1.1)} ${short(r * 9)}`,
      'stroke-dashoffset': short(r * 3.4),
      'stroke-linecap': 'round',
    }),
  );
}

/** A D-ring, its straight side on the strap and its bow up (at angle 0). */
export function leashRing(place: Place, look: HardwareLook): string {
  const r = 0.66 * look.widthMm;
  const wire = Math.max(2.6, 0.2 * look.widthMm);
  const d = `M${short(-r)} ${short(0.5 * r)}L${short(-r)} 0A${short(r)} ${short(r)} 0 0 1 ${short(r)} 0L${short(r)} ${short(0.5 * r)}Z`;
  const path = (stroke: string, width: number) =>
    element('path', { d, fill: 'none', stroke, 'stroke-width': width, 'stroke-linejoin': 'round' });
  return placed(
    'ring',
    place,
    path(darker(look.finish.hex, 0.5), wire + 0.9),
    path(metalOf(look), wire),
    path(lighter(look.finish.hex, 0.7), wire * 0.16),
  );
}

/** A slide: a frame with a bar across, the strap passing over the bar. */
export function slide(place: Place, look: HardwareLook): string {
  const across = 1.24 * look.widthMm;
  const along = Math.max(6, 0.62 * look.widthMm);
  const wire = Math.max(1.8, 0.13 * look.widthMm);
  return placed(
    'slide',
    place,
    rounded(along, across, wire * 1.4, { fill: '#2b1f14', 'fill-opacity': '.3' }),
    frame(along - wire, across - wire, wire, look),
    rounded(wire, across - wire, 0, { fill: metalOf(look) }),
  );
}

export const frame = (width: number, height: number, wire: number, look: HardwareLook): string =>
  rounded(width, height, wire * 1.3, {
    fill: 'none',
    stroke: darker(look.finish.hex, 0.5),
    'stroke-width': wire + 0.9,
  }) +
  rounded(width, height, wire * 1.3, { fill: 'none', stroke: metalOf(look), 'stroke-width': wire });

/** A sewn joint: a square of doubled webbing with a crossed box stitch. */
export function boxStitch(place: Place, look: HardwareLook): string {
  const side = 0.92 * look.widthMm;
  const h = 0.36 * look.widthMm;
  const thread = mix(look.webbingHex, '#ffffff', 0.45);
  return placed(
    'webbing',
    place,
    rounded(side * 1.15, look.widthMm, 0.6, {
      fill: look.webbingHex,
      stroke: darker(look.webbingHex, 0.35),
      'stroke-width': 0.6,
    }),
    element('path', {
      d: `M${short(-h)} ${short(-h)}H${short(h)}V${short(h)}H${short(-h)}ZL${short(h)} ${short(h)}M${short(h)} ${short(-h)}L${short(-h)} ${short(h)}`,
      fill: 'none',
      stroke: thread,
      'stroke-width': 0.8,
      'stroke-dasharray': '2 1.1',
    }),
  );
}
