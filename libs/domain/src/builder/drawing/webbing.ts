import { darker, lighter, luminance } from '../colour.ts';
import { smoothPath, type Point } from './curve.ts';
import type { IdOf } from './palette.ts';
import type { SeenStrap } from './seen-straps.ts';
import { element } from './svg.ts';

/** How one webbing looks. */
export interface WebbingLook {
  widthMm: number;
  hex: string;
  /** Padding that shows at both edges, or null. */
  paddingHex: string | null;
  hasReflectiveTrim: boolean;
}

const SEAM_MM = 0.9;
/** How far padding shows beyond the webbing on each side. */
const PADDING_EDGE_MM = 4.5;
const TAPE = '#eef1f2';

/**
 * Straps as woven tape. All straps share one path and are painted in layers of different stroke: a
 * narrower stroke over a wider one leaves two fine lines at the edges, which are the seams.
 */
export function webbing(
  name: string,
  straps: readonly SeenStrap[],
  look: WebbingLook,
  id: IdOf,
): string {
  if (straps.length === 0) return '';
  const lines = straps.flatMap((strap) => strap.lines);
  const cushion = padding(
    `${name}-padded`,
    straps.flatMap(({ padded }) => padded),
    look,
    id,
  );
  return [
    element('defs', {}, definedPath(id(name), lines), cushion.define),
    cushion.draw,
    element(
      'g',
      { fill: 'none', 'data-part': 'webbing' },
      ...[...shadow(look), ...tape(look, `url(#${id('shade')})`)].map((layer) =>
        element('use', { href: `#${id(name)}`, ...layer }),
      ),
    ),
  ].join('');
}

const definedPath = (id: string, lines: readonly Point[][]): string =>
  element('path', { id, d: lines.map((line) => smoothPath(line)).join('') });

type Layer = Readonly<Record<string, string | number>>;

const stroke = (colour: string, width: number, more: Layer = {}): Layer => ({
  stroke: colour,
  'stroke-width': width,
  ...more,
});

const shadow = ({ widthMm }: WebbingLook): Layer[] => [
  stroke('#2b1f14', widthMm + 5, { 'stroke-opacity': '.1', y: 2 }),
  stroke('#2b1f14', widthMm + 2, { 'stroke-opacity': '.2', y: 1.4 }),
];

function tape({ widthMm: w, hex, hasReflectiveTrim }: WebbingLook, shade: string): Layer[] {
  const isPale = luminance(hex) > 0.5;
  const seam = isPale ? darker(hex, 0.22) : lighter(hex, 0.38);
  const inner = 0.8 * w;
  return [
    stroke(darker(hex, 0.38), w),
    stroke(hex, w - SEAM_MM),
    ...(hasReflectiveTrim ? [stroke(TAPE, 0.86 * w), stroke(hex, 0.7 * w)] : []),
    ...(hasReflectiveTrim
      ? []
      : [stroke(seam, inner, { 'stroke-dasharray': '3.2 1.8' }), stroke(hex, inner - 2 * SEAM_MM)]),
    stroke(isPale ? darker(hex, 0.3) : '#000', 0.92 * w, {
      'stroke-opacity': '.13',
      'stroke-dasharray': '.9 1.3',
    }),
    stroke('#fff', 0.3 * w, { 'stroke-opacity': isPale ? '.25' : '.07' }),
    stroke(shade, w),
  ];
}

function padding(name: string, lines: Point[][], { widthMm, paddingHex }: WebbingLook, id: IdOf) {
  if (!paddingHex || lines.length === 0) return { define: '', draw: '' };
  const w = widthMm + 2 * PADDING_EDGE_MM;
  const layers = [
    stroke('#2b1f14', w + 3, { 'stroke-opacity': '.16', y: 1.6 }),
    stroke(darker(paddingHex, 0.25), w),
    stroke(paddingHex, w - 1.4),
    stroke(darker(paddingHex, 0.16), w - 1.8, { 'stroke-dasharray': '1.2 2.6' }),
    stroke(paddingHex, w - 4.2),
  ];
  return {
    define: definedPath(id(name), lines),
    draw: element(
      'g',
      { fill: 'none', 'data-part': 'padding' },
      ...layers.map((layer) => element('use', { href: `#${id(name)}`, ...layer })),
    ),
  };
}
