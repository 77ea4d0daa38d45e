import { darker, lighter, luminance } from '../colour.ts';
import type { SeenPlace } from './camera.ts';
import { short, smoothPath, type Place, type Point } from './curve.ts';
import { placed, type HardwareLook } from './hardware.ts';
import { element } from './svg.ts';

/** A padded grip that arches over the back. */
export function handle(arch: Point[], { widthMm: w, webbingHex }: HardwareLook): string {
  const d = smoothPath(arch);
  const layer = (stroke: string, width: number, more = {}) =>
    element('path', { d, fill: 'none', stroke, 'stroke-width': width, ...more });
  const seam = luminance(webbingHex) > 0.5 ? darker(webbingHex, 0.25) : lighter(webbingHex, 0.35);
  return element(
    'g',
    { 'data-part': 'handle' },
    layer(darker(webbingHex, 0.45), 0.62 * w),
    layer(webbingHex, 0.62 * w - 1),
    layer(seam, 0.42 * w, { 'stroke-dasharray': '3 1.8' }),
    layer(darker(webbingHex, 0.12), 0.42 * w - 1.6),
  );
}

/** A flat pocket with a zip, sewn to the girth strap. */
export function idPocket(place: SeenPlace, look: HardwareLook): string {
  const { widthMm: w, webbingHex, finish } = look;
  const [along, across] = [2.3 * w, 1.7 * w];
  const edge = darker(webbingHex, 0.4);
  return placed(
    'extra',
    place,
    element('rect', {
      x: -along / 2,
      y: -across / 2,
      width: along,
      height: across,
      rx: 0.22 * w,
      fill: darker(webbingHex, 0.1),
      stroke: edge,
    }),
    element('rect', {
      x: -along / 2 + 2,
      y: -across / 2 + 2,
      width: along - 4,
      height: across - 4,
      rx: 0.18 * w,
      fill: 'none',
      stroke: lighter(webbingHex, 0.35),
      'stroke-width': 0.8,
      'stroke-dasharray': '2.4 1.6',
    }),
    element('path', {
      d: `M${short(-0.36 * along)} ${short(-0.18 * across)}H${short(0.36 * along)}`,
      stroke: darker(finish.hex, 0.3),
      'stroke-width': 0.14 * w,
      'stroke-dasharray': '1.4 .8',
    }),
    element('rect', {
      x: 0.28 * along,
      y: -0.26 * across,
      width: 0.3 * w,
      height: 0.18 * w,
      rx: 0.06 * w,
      fill: lighter(finish.hex, 0.2),
      stroke: darker(finish.hex, 0.5),
      'stroke-width': 0.5,
    }),
  );
}

/** A round tag on a split ring, hanging from a joint. */
export function tagRing({ x, y }: Place, { widthMm: w, finish, id }: HardwareLook): string {
  const r = Math.max(6, 0.5 * w);
  const rim = darker(finish.hex, 0.5);
  return element(
    'g',
    { 'data-part': 'extra', transform: `translate(${short(x)} ${short(y)})` },
    element('circle', { cy: 0.5 * r, r: 0.5 * r, fill: 'none', stroke: rim, 'stroke-width': 1.8 }),
    element('circle', {
      cy: 0.5 * r,
      r: 0.5 * r,
      fill: 'none',
      stroke: finish.hex,
      'stroke-width': 1.1,
    }),
    element('circle', {
      cy: 1.95 * r,
      r,
      fill: `url(#${id('metal')})`,
      stroke: rim,
      'stroke-width': 0.8,
    }),
    element('circle', {
      cy: 1.95 * r,
      r: 0.72 * r,
      fill: 'none',
      stroke: rim,
      'stroke-opacity': '.35',
      'stroke-width': 0.7,
    }),
  );
}
