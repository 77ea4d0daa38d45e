import { darker, lighter, mix } from '../colour.ts';
import type { Colour, HardwareFinish } from '../options.ts';
import type { Point } from './curve.ts';
import { element } from './svg.ts';

/** The animal is drawn in warm greys, so that every webbing colour stands out from it. */
export const COAT = {
  light: '#ddd2c4',
  base: '#cbbdab',
  deep: '#b5a591',
  far: '#b7a896',
  ink: '#5b4d41',
} as const;

/** Warm light that the halo tends to, so that black webbing does not cast a grey cloud. */
const HALO = '#f7ead8';

/** Ids of one drawing, unique on a page. */
export type IdOf = (name: string) => string;

/** What a drawing shows, in millimetres. */
export type Box = readonly [x: number, y: number, width: number, height: number];

export type Stop = readonly [offset: number, colour: string, opacity: number];

/** A linear gradient between two points of the drawing. */
export const gradient = (id: string, from: Point, to: Point, stops: readonly Stop[]): string =>
  element(
    'linearGradient',
    { id, gradientUnits: 'userSpaceOnUse', x1: from.x, y1: from.y, x2: to.x, y2: to.y },
    ...stops.map(stopElement),
  );

/** Metal as it looks on each part, whatever its size. */
export const metalGradient = (id: string, { hex }: HardwareFinish): string =>
  element(
    'linearGradient',
    { id, x1: 0, y1: 0, x2: '.6', y2: 1 },
    ...(
      [
        [0, lighter(hex, 0.55), 1],
        [0.35, hex, 1],
        [0.55, lighter(hex, 0.35), 1],
        [1, darker(hex, 0.4), 1],
      ] as const
    ).map(stopElement),
  );

/** A breath of the webbing's colour behind the animal. */
export function halo(id: string, { hex }: Colour, [x, y, width, height]: Box): string {
  const [rx, ry] = [0.48 * width, 0.49 * height];
  const stops: Stop[] = [
    [0, mix(hex, HALO, 0.8), 0.8],
    [0.5, mix(hex, HALO, 0.85), 0.55],
    [1, mix(hex, HALO, 0.95), 0],
  ];
  return [
    element('defs', {}, element('radialGradient', { id }, ...stops.map(stopElement))),
    element('ellipse', {
      cx: x + 0.5 * width,
      cy: y + 0.5 * height,
      rx,
      ry,
      fill: `url(#${id})`,
    }),
  ].join('');
}

const stopElement = ([offset, colour, opacity]: Stop): string =>
  element('stop', {
    offset: String(offset),
    'stop-color': colour,
    'stop-opacity': opacity === 1 ? undefined : String(opacity),
  });

/** A mask that lets the given edges of the box fade out. */
export function fadeMask(
  id: string,
  [x, y, width, height]: Box,
  edges: readonly { from: Point; to: Point }[],
): string {
  const area = { x, y, width, height };
  const fades = edges.map(({ from, to }, index) =>
    gradient(`${id}${index}`, from, to, [
      [0, '#000', 0],
      [1, '#000', 1],
    ]),
  );
  return [
    ...fades,
    element(
      'mask',
      { id, maskUnits: 'userSpaceOnUse', ...area },
      element('rect', { ...area, fill: '#fff' }),
      ...edges.map((_, index) => element('rect', { ...area, fill: `url(#${id}${index})` })),
    ),
  ].join('');
}
