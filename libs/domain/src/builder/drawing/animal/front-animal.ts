import { point, short, shortShare, smoothPath, type Point } from '../curve.ts';
import type { FrontFigure } from './front-figure.ts';
import { frontHead } from './front-heads.ts';
import { COAT, type IdOf } from '../palette.ts';
import { element } from '../svg.ts';

const both = (points: Point[]): Point[][] => [points, points.map(({ x, y }) => point(-x, y))];
const filled = (lines: readonly Point[][], fill: string): string =>
  element('path', { d: lines.map((line) => smoothPath(line, true)).join(''), fill });

/** The outline of the trunk, which straps end at. */
export const trunkPath = ({ trunk }: FrontFigure): string =>
  trunk.map((line) => smoothPath(line, true)).join('');

/** Hind legs, trunk and forelegs: everything behind the harness. */
export function frontBody(figure: FrontFigure, id: IdOf): string {
  const { foreleg, trunk, depth: D, half } = figure;
  const hind = foreleg.map(({ x, y }) => point(1.28 * x - 0.02 * D, y - 0.1 * D));
  const coat = `url(#${id('coat')})`;
  const crease = (side: number) =>
    `M${short(side * 0.86 * half)} ${short(0.5 * D)}C${short(side * 0.7 * half)} ${short(0.62 * D)} ${short(side * 0.36 * half)} ${short(0.7 * D)} ${short(side * 0.3 * half)} ${short(0.96 * D)}`;
  return [
    filled(both(hind), COAT.far),
    filled(trunk, coat),
    filled(both(foreleg), coat),
    element('path', {
      d: crease(1) + crease(-1),
      fill: 'none',
      stroke: COAT.ink,
      'stroke-opacity': '.13',
      'stroke-width': 0.016 * D,
      'stroke-linecap': 'round',
    }),
  ].join('');
}

/** The neck, which hides what lies on the withers, and the head, in units of its length. */
export function frontHeadAndNeck({ neck, head, animal }: FrontFigure, id: IdOf): string {
  const { skull, muzzle, ear, eye, nose, mouth } = frontHead(animal.figure.build);
  const place = `translate(0 ${Math.round(head.y)})scale(${Math.round(head.length)})`;
  const path = (d: string, fill: string, more = {}) => element('path', { d, fill, ...more });
  const ears = path(ear, COAT.deep) + path(ear, COAT.deep, { transform: 'scale(-1 1)' });
  const isPricked = animal.figure.build.ears === 'prick' || animal.figure.build.species === 'cat';
  const dot = (cx: number, cy: number, rx: number, ry: number, fill: string) =>
    `<ellipse cx="${shortShare(cx)}" cy="${shortShare(cy)}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;
  return [
    filled([neck], `url(#${id('neck')})`),
    element(
      'g',
      { transform: place },
      isPricked ? ears : '',
      path(skull, COAT.light),
      path(muzzle, '#e6dccf'),
      isPricked ? '' : ears,
      ...[1, -1].flatMap((side) => [
        dot(side * eye.x, eye.y, eye.r, eye.r, '#3b3028'),
        dot(side * eye.x + 0.011, eye.y - 0.012, 0.011, 0.011, '#fff'),
      ]),
      dot(0, nose.y, nose.rx, nose.ry, COAT.ink),
      path(mouth, 'none', {
        stroke: COAT.ink,
        'stroke-opacity': '.55',
        'stroke-width': '.013',
        'stroke-linecap': 'round',
      }),
    ),
  ].join('');
}
