import type { Pattern } from '../catalogue.schema.ts';
import { alongBack, type StrapMeasures } from './along-back.ts';
import { between, heightAt, partOf, placeAt, point, type Place, type Point } from './curve.ts';
import type { DrawnStrap, Rig } from './rig.ts';
import type { TopFigure } from './top-figure.ts';

/** Lays the straps of a pattern on an animal seen from above. Only text on the back is seen from there. */
export function topRig(figure: TopFigure, straps: StrapMeasures): Rig {
  const { depth: D } = figure;
  const { pattern, widthMm } = straps;
  const places = alongBack(straps, figure);
  const girthX = pattern === 'step-in' ? -0.34 * D : places.girthX;
  const jointX = pattern === 'step-in' ? -0.14 * D : places.jointX;
  const girth = around(figure, girthX, pattern === 'step-in' ? -jointX + girthX : -0.06 * D);
  const back = [point(girthX, 0), point((girthX + jointX) / 2, 0), point(jointX, 0)];
  const base: Rig = {
    behind: [],
    straps: [strap('girth', girth)],
    panel: null,
    rings: [],
    leashRing: { x: girthX - 0.62 * widthMm, y: 0, angle: -90 },
    frontRing: null,
    buckles: [placeAt(girth, 0.78)],
    slides: [],
    joints: [{ x: girthX, y: 0, angle: 0 }],
    handle: [point(girthX, 0), point((girthX + jointX) / 2, 0), point(jointX, 0)],
    pocket: placeAt(girth, 0.7),
    text: {},
  };
  return LAYOUTS[pattern](base, figure, { girthX, jointX, girth, back, ...straps });
}

interface Laid extends StrapMeasures {
  girthX: number;
  jointX: number;
  girth: Point[];
  back: Point[];
}

type Layout = (base: Rig, figure: TopFigure, laid: Laid) => Rig;

const LAYOUTS: Readonly<Record<Pattern, Layout>> = {
  y: yHarness,
  'escape-safe': escapeSafe,
  h: (base, figure, laid) => withNeck(base, figure, laid),
  'step-in': stepIn,
  'no-pull': noPull,
  vest,
};

const strap = (strapId: DrawnStrap['strapId'], line: Point[], isPadded = true): DrawnStrap => ({
  strapId,
  line,
  isPadded,
});

const edgeAt = ({ edge }: TopFigure, x: number): number => heightAt(edge, x);

/** From edge to edge across the back; `bow` moves the ends along the body. */
function around(figure: TopFigure, x: number, bow: number): Point[] {
  const end = edgeAt(figure, x - bow) * 1.06;
  return [
    point(x - bow, -end),
    point(x - 0.3 * bow, -0.5 * end),
    point(x, 0),
    point(x - 0.3 * bow, 0.5 * end),
    point(x - bow, end),
  ];
}

/** Strands to both sides, mirrored, and on beyond the edge, where they are cut off. */
function strands(start: Point, bend: Point, edge: Point): Point[][] {
  const over = between(bend, edge, 1.5);
  return [1, -1].map((side) => [start, bend, edge, over].map(({ x, y }) => point(x, side * y)));
}

function yHarness(base: Rig, figure: TopFigure, { jointX, girth, back }: Laid): Rig {
  const D = figure.depth;
  const ends = strands(
    point(jointX, 0),
    point(jointX + 0.2 * D, 0.42 * figure.half),
    point(jointX + 0.42 * D, edgeAt(figure, jointX + 0.42 * D)),
  );
  return {
    ...base,
    straps: [
      ...base.straps,
      ...ends.map((line) => strap('shoulder', line)),
      strap('back', back, false),
    ],
    rings: [{ x: jointX, y: 0, angle: 0 }],
    buckles: [placeAt(girth, 0.22), placeAt(girth, 0.78)],
    slides: ends.map((line) => placeAt(line, 0.3)),
    text: { back: { line: back, from: 0.06, to: 0.94 } },
  };
}

function escapeSafe(base: Rig, figure: TopFigure, laid: Laid): Rig {
  const D = figure.depth;
  const { waistX } = alongBack(laid, figure);
  const waist = around(figure, waistX, -0.05 * D);
  const back = [point(waistX, 0), point((waistX + laid.jointX) / 2, 0), point(laid.jointX, 0)];
  const rig = yHarness(base, figure, laid);
  return {
    ...rig,
    straps: [
      strap('waist', waist),
      ...rig.straps.filter(({ strapId }) => strapId !== 'back'),
      strap('back', back, false),
    ],
    buckles: [...rig.buckles, placeAt(waist, 0.76)],
    joints: [...rig.joints, { x: waistX, y: 0, angle: 0 }],
    text: { back: { line: back, from: 0.04, to: 0.5 } },
  };
}

function withNeck(base: Rig, figure: TopFigure, { jointX, back }: Laid): Rig {
  const neck = around(figure, jointX, -0.24 * figure.depth);
  return {
    ...base,
    straps: [...base.straps, strap('neck', neck), strap('back', back, false)],
    slides: [placeAt(neck, 0.8)],
    joints: [...base.joints, { x: jointX, y: 0, angle: 0 }],
    text: { back: { line: back, from: 0.06, to: 0.94 } },
  };
}

function stepIn(base: Rig, figure: TopFigure, { jointX, widthMm }: Laid): Rig {
  const D = figure.depth;
  const top: Place = { x: jointX, y: 0, angle: 0 };
  const front = strands(
    top,
    point(0.08 * D, 0.5 * figure.half),
    point(0.36 * D, edgeAt(figure, 0.36 * D)),
  );
  const rear = strands(
    top,
    point(-0.26 * D, 0.5 * figure.half),
    point(-0.42 * D, edgeAt(figure, -0.42 * D)),
  );
  return {
    ...base,
    straps: [
      ...rear.map((line) => strap('girth', line)),
      ...front.map((line) => strap('neck', line)),
    ],
    leashRing: { x: jointX - 1.3 * widthMm, y: 0, angle: -90 },
    buckles: [top],
    slides: front.map((line) => placeAt(line, 0.36)),
    joints: [],
  };
}

function noPull(base: Rig, figure: TopFigure, { girth }: Laid): Rig {
  const D = figure.depth;
  const lines = [0.06, 0.94].map((share) => {
    const { x, y } = placeAt(girth, share);
    const side = Math.sign(y);
    return [
      point(x, y),
      point(0.1 * D, side * 0.95 * figure.half),
      point(0.42 * D, side * edgeAt(figure, 0.42 * D)),
      point(0.6 * D, side * 1.1 * edgeAt(figure, 0.42 * D)),
    ];
  });
  return { ...base, straps: [...lines.map((line) => strap('front', line)), ...base.straps] };
}

function vest(base: Rig, figure: TopFigure, laid: Laid): Rig {
  const rig = withNeck(base, figure, laid);
  const neck = rig.straps.find(({ strapId }) => strapId === 'neck')?.line ?? [];
  return {
    ...rig,
    slides: [],
    panel: [...partOf(neck, 0, 1, 0, 7), ...partOf(laid.girth, 1, 0, 0, 7)],
  };
}
