import { darker, lighter, mix } from '../colour.ts';
import { short, type Place } from './curve.ts';
import { frame, metalOf, placed, rounded, type HardwareLook } from './hardware.ts';
import { element } from './svg.ts';

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
    'buckle',
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
    'buckle',
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
