import type { Species } from '../../pet/measurements.schema.ts';
import type { Build } from '../geometry/animal/build.ts';
import { between, placeAt, point, short, smoothPath, type Point } from './curve.ts';
import { COAT, gradient, type Box, type IdOf } from './palette.ts';
import { nearForeleg, sideAnimal } from './animal/side-animal.ts';
import { bottomAt, sideFigure, topAt, type SideFigure } from '../geometry/animal/side-figure.ts';
import { element } from './svg.ts';

export type DrawnMeasure =
  'neckGirthMm' | 'chestGirthMm' | 'backLengthMm' | 'breastboneLengthMm' | 'weightG';

/** An ordinary animal of each kind, big enough in the picture that the tape is seen. */
const BUILDS: Readonly<Record<Species, Build>> = {
  dog: {
    species: 'dog',
    neckGirthMm: 400,
    chestGirthMm: 640,
    backLengthMm: 520,
    ears: 'drop',
    muzzle: 'long',
    legShare: 0.86,
  },
  cat: {
    species: 'cat',
    neckGirthMm: 220,
    chestGirthMm: 350,
    backLengthMm: 340,
    ears: 'prick',
    muzzle: 'short',
    legShare: 0.75,
  },
};

const TAPE = { fill: '#f0a51e', edge: '#14251f', back: '#8a6a2a' } as const;

/**
 * The animal from its side with the tape where it goes, as an SVG text without a name: what to do is
 * said beside it. Parts to be set in motion carry `data-tape`; the drawing itself stands still.
 */
export function drawMeasure(measure: DrawnMeasure, species: Species): string {
  const id: IdOf = (name) => `m-${species}-${measure}-${name}`;
  const figure = sideFigure(BUILDS[species]);
  const box = boxOf(figure);
  const [x, y, width, height] = box;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: box.map(short).join(' '),
      width: Math.round(width),
      height: Math.round(height),
    },
    element(
      'defs',
      {},
      gradient(id('coat'), point(0, y), point(0, y + height), [
        [0.2, COAT.light, 1],
        [0.5, COAT.base, 1],
        [0.9, COAT.deep, 1],
      ]),
    ),
    ground(figure, [x, width]),
    TAPES[measure](figure, sideAnimal(figure, id), nearForeleg(figure, id)),
  );
}

function boxOf({ head, depth, groundY, back, tail }: SideFigure): Box {
  const left = Math.min(...tail.map(({ x }) => x), -back) - 0.16 * depth;
  const right = head.x + 1.2 * head.length;
  const top = Math.min(head.y - 0.42 * head.length, ...tail.map(({ y }) => y - 0.16 * depth));
  const bottom = groundY + 0.2 * depth;
  return [left, top, right - left, bottom - top];
}

const ground = ({ groundY, depth }: SideFigure, [x, width]: [number, number]): string =>
  element('path', {
    d: `M${short(x + 0.08 * width)} ${short(groundY)}H${short(x + 0.9 * width)}`,
    stroke: COAT.far,
    'stroke-width': 0.012 * depth,
    'stroke-linecap': 'round',
    'stroke-opacity': '.6',
  });

type Tape = (figure: SideFigure, animal: string, foreleg: string) => string;

const TAPES: Readonly<Record<DrawnMeasure, Tape>> = {
  neckGirthMm: (figure, animal, foreleg) => {
    const { depth: D, throatBase, chestPoint } = figure;
    const top = point(0.04 * D, topAt(figure, 0) - 0.02 * D);
    const low = between(throatBase, chestPoint, 0.62);
    return animal + foreleg + loop(figure, top, point(low.x + 0.02 * D, low.y), 0.08 * D);
  },
  chestGirthMm: (figure, animal, foreleg) => {
    const D = figure.depth;
    const x = -0.33 * D;
    const loopX = {
      top: point(x, topAt(figure, x)),
      low: point(x + 0.03 * D, bottomAt(figure, x)),
    };
    return animal + loop(figure, loopX.top, loopX.low, -0.1 * D) + foreleg + fingers(figure);
  },
  backLengthMm: (figure, animal, foreleg) => {
    const { depth: D, topLine, back } = figure;
    const lifted = [
      point(0.14 * D, topAt(figure, 0) - 0.05 * D),
      ...topLine.slice(0, 6),
      point(-back + 0.03 * D, 0.08 * D),
    ];
    return (
      animal +
      foreleg +
      tape(
        figure,
        lifted.map(({ x, y }) => point(x, y - 0.03 * D)),
      ) +
      ends(figure, lifted)
    );
  },
  breastboneLengthMm: (figure, animal, foreleg) => {
    const { depth: D, chestPoint } = figure;
    const under = [0.3, 0.1, -0.1, -0.3].map((share) =>
      point(share * D, bottomAt(figure, share * D) - 0.01 * D),
    );
    const line = [point(chestPoint.x - 0.01 * D, chestPoint.y + 0.02 * D), ...under];
    return (
      animal + tape(figure, line) + element('g', { opacity: '.55' }, foreleg) + ends(figure, line)
    );
  },
  weightG: (figure, animal, foreleg) => scale(figure) + animal + foreleg,
};

/** Round the body: the near half as a tape, the far half as a hint of it. */
function loop(figure: SideFigure, top: Point, low: Point, bow: number): string {
  const through = (way: number): Point[] => [
    top,
    point(top.x + (low.x - top.x) * 0.28 + way, top.y + (low.y - top.y) * 0.28),
    point(top.x + (low.x - top.x) * 0.72 + way, top.y + (low.y - top.y) * 0.72),
    low,
  ];
  const far = element('path', {
    d: smoothPath(through(-1.1 * bow)),
    fill: 'none',
    stroke: TAPE.back,
    'stroke-width': 0.022 * figure.depth,
    'stroke-dasharray': `${short(0.05 * figure.depth)} ${short(0.05 * figure.depth)}`,
    'stroke-linecap': 'round',
    'stroke-opacity': '.75',
  });
  return far + tape(figure, through(bow));
}

/** A tape with its edge and its marks. `pathLength` lets the page unroll it whatever its length. */
function tape({ depth: D }: SideFigure, line: readonly Point[]): string {
  const d = smoothPath(line);
  const stroke = (colour: string, width: number, more = {}) =>
    element('path', {
      d,
      fill: 'none',
      stroke: colour,
      'stroke-width': width,
      pathLength: 100,
      ...more,
    });
  return element(
    'g',
    { 'data-tape': 'tape' },
    stroke(TAPE.edge, 0.085 * D, { 'stroke-linecap': 'round' }),
    stroke(TAPE.fill, 0.06 * D, { 'stroke-linecap': 'round' }),
    stroke(TAPE.edge, 0.03 * D, { 'stroke-dasharray': '.7 4.3', 'data-marks': '' }),
  );
}

/** Where a length begins and ends. */
const ends = ({ depth: D }: SideFigure, line: readonly Point[]): string =>
  [0, 1]
    .map((share) => placeAt(line, share))
    .map(({ x, y }) =>
      element('circle', {
        cx: x,
        cy: y - 0.03 * D,
        r: 0.06 * D,
        fill: TAPE.fill,
        stroke: TAPE.edge,
        'stroke-width': 0.02 * D,
      }),
    )
    .join('');

/** The two fingers that belong between elbow and tape. */
function fingers({ depth: D, ...figure }: SideFigure): string {
  const finger = (x: number, top: number) =>
    element('rect', {
      x: x * D,
      y: top * D,
      width: 0.085 * D,
      height: 0.36 * D,
      rx: 0.042 * D,
      fill: '#e9b48f',
      stroke: TAPE.edge,
      'stroke-width': 0.014 * D,
    });
  const low = bottomAt({ depth: D, ...figure }, -0.2 * D) / D;
  return element(
    'g',
    { 'data-tape': 'fingers' },
    finger(-0.265, low - 0.2),
    finger(-0.175, low - 0.24),
  );
}

/** A platform under the feet with its dial. */
function scale({ depth: D, back, groundY }: SideFigure): string {
  const [left, right] = [-back - 0.3 * D, 0.46 * D];
  const dial = point((left + right) / 2, groundY + 0.07 * D);
  return [
    element('rect', {
      x: left,
      y: groundY - 0.01 * D,
      width: right - left,
      height: 0.15 * D,
      rx: 0.05 * D,
      fill: TAPE.fill,
      stroke: TAPE.edge,
      'stroke-width': 0.02 * D,
    }),
    element('rect', {
      x: dial.x - 0.2 * D,
      y: dial.y - 0.045 * D,
      width: 0.4 * D,
      height: 0.09 * D,
      rx: 0.03 * D,
      fill: '#fffdf7',
      stroke: TAPE.edge,
      'stroke-width': 0.012 * D,
    }),
    element('path', {
      d: `M${short(dial.x)} ${short(dial.y + 0.035 * D)}V${short(dial.y - 0.035 * D)}`,
      stroke: '#9c2323',
      'stroke-width': 0.02 * D,
      'data-tape': 'needle',
    }),
  ].join('');
}
