import { point, short, smoothPath } from '../curve.ts';
import { COAT, type IdOf } from '../palette.ts';
import { element } from '../svg.ts';
import type { TopFigure } from './top-figure.ts';

const line = (d: string, width: number, stroke: string, more = {}) =>
  element('path', {
    d,
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-linecap': 'round',
    ...more,
  });

/** Tail and body from above, with a soft line along the spine. */
export function topBody({ back, depth, half, head, outline }: TopFigure, id: IdOf): string {
  const tail = [
    point(-back + 0.1 * depth, 0),
    point(-back - 0.5 * depth, -0.05 * half),
    point(-back - 1.1 * depth, -0.3 * half),
  ];
  const spine = [point(-0.95 * back, 0), point(-0.4 * back, 0), point(head.x, 0)];
  return [
    line(smoothPath(tail), 0.22 * half, COAT.base),
    element('path', { d: smoothPath(outline, true), fill: `url(#${id('coat')})` }),
    line(smoothPath(spine), 0.035 * half, COAT.ink, { 'stroke-opacity': '.08' }),
  ].join('');
}

/** Neck and head, which hide what lies on the breast, with ears, eyes and nose. */
export function topHeadAndNeck(figure: TopFigure, id: IdOf): string {
  const { neck, head } = figure;
  return [
    element('path', { d: smoothPath(neck, true), fill: `url(#${id('coat')})` }),
    ...[1, -1].map((side) => ear(figure, side) + eye(figure, side)),
    element('ellipse', {
      cx: head.x + noseAt(figure) * head.length,
      rx: 0.035 * head.length,
      ry: 0.045 * head.length,
      fill: COAT.ink,
    }),
  ].join('');
}

const EYES = { long: [0.5, 0.15], short: [0.54, 0.2], cat: [0.58, 0.21] } as const;

function eye({ build, head }: TopFigure, side: number): string {
  const [along, across] = EYES[build.species === 'cat' ? 'cat' : build.muzzle];
  return element('ellipse', {
    cx: head.x + along * head.length,
    cy: side * across * head.length,
    rx: 0.034 * head.length,
    ry: 0.022 * head.length,
    fill: '#3b3028',
  });
}

const noseAt = ({ build }: TopFigure): number =>
  build.species === 'cat' ? 0.87 : build.muzzle === 'short' ? 0.79 : 0.98;

/** In units of the head's length. */
const EARS = {
  drop: 'M.16 .2C.26 .19 .34 .22 .36 .28C.34 .4 .22 .5 .1 .5C.02 .49 .02 .28 .16 .2Z',
  prick: 'M.12 .14C.18 .1 .32 .12 .36 .18C.33 .32 .24 .42 .16 .46C.09 .38 .07 .22 .12 .14Z',
} as const;

function ear({ build, head }: TopFigure, side: number): string {
  const shape = build.species === 'cat' ? 'prick' : build.ears;
  const size = Math.round(head.length);
  const transform = `translate(${short(head.x)} 0)scale(${size} ${side * size})`;
  return element('path', { transform, d: EARS[shape], fill: COAT.deep });
}
