import { darker, lighter, mix } from '../colour.ts';
import type { Buckle, HardwareFinish } from '../options.ts';
import { short, type Place } from './curve.ts';
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

const placed = ({ x, y, angle }: Place, ...children: string[]): string =>
  element(
    'g',
    { transform: `translate(${short(x)} ${short(y)})${angle ? `rotate(${short(angle)})` : ''}` },
    ...children,
  );

const rounded = (
  width: number,
  height: number,
  radius: number,
  more: Readonly<Record<string, string | number>>,
): string => element('rect', { x: -width / 2, y: -height / 2, width, height, rx: radius, ...more });

const metalOf = ({ id }: HardwareLook): string => `url(#${id('metal')})`;

/** A welded ring: dark rim, metal, and a glint. */
export function ring(place: Place, look: HardwareLook, scale = 1): string {
  const r = 0.62 * look.widthMm * scale;
  const wire = Math.max(2.4, 0.19 * look.widthMm * scale);
  const circle = (stroke: string, width: number, more = {}) =>
    element('circle', { r, fill: 'none', stroke, 'stroke-width': width, ...more });
  return placed(
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

/** A D-ring standing up, its straight side on the strap. */
export function leashRing(place: Place, look: HardwareLook): string {
  const r = 0.66 * look.widthMm;
  const wire = Math.max(2.6, 0.2 * look.widthMm);
  const d = `M${short(-r)} ${short(0.5 * r)}L${short(-r)} 0A${short(r)} ${short(r)} 0 0 1 ${short(r)} 0L${short(r)} ${short(0.5 * r)}Z`;
  const path = (stroke: string, width: number) =>
    element('path', { d, fill: 'none', stroke, 'stroke-width': width, 'stroke-linejoin': 'round' });
  return placed(
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
    place,
    rounded(along, across, wire * 1.4, { fill: '#2b1f14', 'fill-opacity': '.3' }),
    frame(along - wire, across - wire, wire, look),
    rounded(wire, across - wire, 0, { fill: metalOf(look) }),
  );
}

const frame = (width: number, height: number, wire: number, look: HardwareLook): string =>
  rounded(width, height, wire * 1.3, {
    fill: 'none',
    stroke: darker(look.finish.hex, 0.5),
    'stroke-width': wire + 0.9,
  }) +
  rounded(width, height, wire * 1.3, { fill: 'none', stroke: metalOf(look), 'stroke-width': wire });

/** The buckle that the design chose, lying along the strap. */
export function buckle(place: Place, look: HardwareLook): string {
  return look.buckle.id === 'metal-frame' ? frameBuckle(place, look) : sideRelease(place, look);
}

/** Two halves that meet near the middle; the prongs that one presses show at the sides. */
function sideRelease(place: Place, look: HardwareLook): string {
  const w = look.widthMm;
  const isPlastic = look.buckle.material === 'plastic';
  const hex = isPlastic ? mix(look.finish.hex, '#232326', 0.22) : look.finish.hex;
  const fill = isPlastic ? hex : metalOf(look);
  const edge = { stroke: darker(hex, 0.5), 'stroke-width': 0.7 };
  const [along, across] = [1.95 * w, 1.2 * w];
  const half = (from: number, to: number, height: number) =>
    element('rect', {
      x: from * along,
      y: -height / 2,
      width: (to - from) * along,
      height,
      rx: 0.17 * w,
      fill,
      ...edge,
    });
  const slot = (x: number) =>
    rounded(0.08 * along, 0.78 * across, 0.04 * along, {
      x: x * along,
      fill: '#17120e',
      'fill-opacity': '.55',
    });
  return placed(
    place,
    rounded(along + 3, across + 3, 0.2 * w, { fill: '#2b1f14', 'fill-opacity': '.22' }),
    ...[-1, 1].map((side) =>
      element('rect', {
        x: -0.04 * along,
        y: side * 0.5 * across - 0.12 * w,
        width: 0.17 * along,
        height: 0.24 * w,
        rx: 0.1 * w,
        fill: darker(hex, 0.25),
        ...edge,
      }),
    ),
    half(0.1, 0.5, 0.92 * across),
    half(-0.5, 0.14, across),
    slot(-0.45),
    slot(0.37),
    glint(-0.32 * along, 0.06 * along, -0.33 * across, 0.09 * w, hex),
    glint(0.19 * along, 0.31 * along, -0.3 * across, 0.07 * w, hex),
  );
}

const glint = (from: number, to: number, y: number, width: number, hex: string): string =>
  element('path', {
    d: `M${short(from)} ${short(y)}H${short(to)}`,
    stroke: lighter(hex, 0.65),
    'stroke-opacity': '.6',
    'stroke-width': width,
    'stroke-linecap': 'round',
  });

/** A frame with a tongue, and the holes of the strap beside it. */
function frameBuckle(place: Place, look: HardwareLook): string {
  const w = look.widthMm;
  const wire = Math.max(2.2, 0.17 * w);
  const hole = (x: number) =>
    element('circle', {
      cx: x,
      r: 0.09 * w,
      fill: '#1b1512',
      stroke: metalOf(look),
      'stroke-width': 0.06 * w,
    });
  return placed(
    place,
    hole(-0.95 * w),
    rounded(1.15 * w, 1.34 * w, wire, { fill: '#2b1f14', 'fill-opacity': '.25' }),
    element('rect', { x: -0.52 * w, y: -0.5 * w, width: w, height: w, fill: look.webbingHex }),
    frame(1.1 * w, 1.3 * w, wire, look),
    element('path', {
      d: `M${short(-0.5 * w)} 0H${short(0.62 * w)}`,
      stroke: darker(look.finish.hex, 0.45),
      'stroke-width': wire * 0.9 + 0.8,
      'stroke-linecap': 'round',
    }),
    element('path', {
      d: `M${short(-0.5 * w)} 0H${short(0.62 * w)}`,
      stroke: lighter(look.finish.hex, 0.3),
      'stroke-width': wire * 0.7,
      'stroke-linecap': 'round',
    }),
  );
}

/** A sewn joint: a square of doubled webbing with a crossed box stitch. */
export function boxStitch(place: Place, look: HardwareLook): string {
  const side = 0.92 * look.widthMm;
  const h = 0.36 * look.widthMm;
  const thread = mix(look.webbingHex, '#ffffff', 0.45);
  return placed(
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
