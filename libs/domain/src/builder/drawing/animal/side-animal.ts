import { smoothPath } from '../curve.ts';
import { headShape } from './heads.ts';
import { COAT, type IdOf } from '../palette.ts';
import type { SideFigure } from '../../geometry/animal/side-figure.ts';
import { element } from '../svg.ts';

const closed = (points: SideFigure['outline'], fill: string, extra = {}): string =>
  element('path', { d: smoothPath(points, true), fill, ...extra });

/** The animal without the near foreleg, which some straps run behind. */
export function sideAnimal(figure: SideFigure, id: IdOf): string {
  const coat = `url(#${id('coat')})`;
  const D = figure.depth;
  return [
    ...figure.farLegs.map((leg) => closed(leg, COAT.far)),
    element('path', {
      d: smoothPath(figure.tail),
      fill: 'none',
      stroke: coat,
      'stroke-width': (figure.build.species === 'cat' ? 0.13 : 0.12) * D,
      'stroke-linecap': 'round',
    }),
    farEar(figure),
    closed(figure.outline, coat),
    haunch(figure),
    head(figure),
  ].join('');
}

/** The near foreleg, with a soft line where shoulder and elbow stand out from the chest. */
export function nearForeleg(figure: SideFigure, id: IdOf): string {
  const line = figure.nearForeleg.slice(0, 3);
  return [
    closed(figure.nearForeleg, `url(#${id('coat')})`),
    softLine(smoothPath(line), figure.depth * 0.016),
  ].join('');
}

function haunch({ depth: D, back: B, bottomLine }: SideFigure): string {
  const flank = bottomLine[0] ?? { x: 0, y: 0 };
  const d = `M${flank.x} ${flank.y}C${-B + 0.58 * D} ${0.55 * D} ${-B + 0.46 * D} ${0.3 * D} ${-B + 0.3 * D} ${0.22 * D}`;
  return softLine(
    d.replaceAll(/-?\d+\.\d+/g, (n) => String(Math.round(Number(n)))),
    D * 0.016,
  );
}

const softLine = (d: string, width: number): string =>
  element('path', {
    d,
    fill: 'none',
    stroke: COAT.ink,
    'stroke-opacity': '.16',
    'stroke-width': width,
    'stroke-linecap': 'round',
  });

function farEar({ head: { x, y, length, angle }, build }: SideFigure): string {
  const place = `translate(${Math.round(x)} ${Math.round(y)})rotate(${angle})scale(${Math.round(length)})`;
  return element('path', { transform: place, d: headShape(build).farEar, fill: COAT.far });
}

/** Drawn in units of the head's length, so stroke widths are shares of it too. */
function head({ head: { x, y, length, angle }, build }: SideFigure): string {
  const { skull, nearEar, nose, eye, mouth } = headShape(build);
  const place = `translate(${Math.round(x)} ${Math.round(y)})rotate(${angle})scale(${Math.round(length)})`;
  const line = { fill: 'none', stroke: COAT.ink, 'stroke-linecap': 'round' };
  return element(
    'g',
    { transform: place },
    element('path', { d: skull, fill: COAT.light }),
    element('path', { d: mouth, ...line, 'stroke-width': '.014', 'stroke-opacity': '.5' }),
    dot(nose.x, nose.y, nose.rx, nose.ry, COAT.ink),
    dot(eye.x, eye.y, 0.032, 0.032, '#3b3028'),
    dot(eye.x + 0.01, eye.y - 0.011, 0.01, 0.01, '#fff'),
    element('path', { d: nearEar, fill: COAT.deep }),
    build.species === 'cat' ? whiskers(line) : '',
  );
}

const dot = (cx: number, cy: number, rx: number, ry: number, fill: string): string =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;

const whiskers = (line: Readonly<Record<string, string>>): string =>
  element('path', {
    d: 'M.82 .3C.7 .34 .6 .42 .54 .5M.82 .32C.74 .4 .68 .5 .66 .58',
    ...line,
    'stroke-width': '.008',
    'stroke-opacity': '.45',
  });
