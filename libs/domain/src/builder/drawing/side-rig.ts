import type { Pattern } from '../catalogue.schema.ts';
import { alongBack, type StrapMeasures } from './along-back.ts';
import { partOf, placeAt, point, type Point } from './curve.ts';
import type { DrawnStrap, Rig } from './rig.ts';
import { bottomAt, topAt, type SideFigure } from '../geometry/animal/side-figure.ts';
import {
  anchorsOf,
  backLine,
  girthLine,
  handleArch,
  ring,
  shoulderLine,
  sternumLine,
  upright,
  type Anchors,
} from './side-lines.ts';

/** Lays the straps of a pattern on an animal seen from the side. */
export function sideRig(figure: SideFigure, straps: StrapMeasures): Rig {
  const anchors = anchorsOf(figure, straps);
  return LAYOUTS[straps.pattern](figure, anchors, straps);
}

type Layout = (figure: SideFigure, anchors: Anchors, straps: StrapMeasures) => Rig;

const LAYOUTS: Readonly<Record<Pattern, Layout>> = {
  y: (figure, anchors, straps) => yHarness(figure, anchors, straps),
  'escape-safe': escapeSafe,
  h: hHarness,
  'step-in': stepIn,
  'no-pull': noPull,
  vest,
};

const strap = (strapId: DrawnStrap['strapId'], line: Point[], isPadded = true): DrawnStrap => ({
  strapId,
  line,
  isPadded,
});

function yHarness(figure: SideFigure, anchors: Anchors, { widthMm, backMm }: StrapMeasures): Rig {
  const D = figure.depth;
  const girth = girthLine(anchors, 0.1 * D);
  const shoulder = shoulderLine(anchors, D);
  const back = backLine(figure, anchors.girthTop.x, anchors.joint.x, widthMm);
  return {
    behind: [strap('sternum', sternumLine(figure, anchors.breast, anchors.girthBottom, widthMm))],
    straps: [strap('girth', girth), strap('shoulder', shoulder), strap('back', back, false)],
    panel: null,
    rings: [ring(anchors.joint), ring(anchors.breast)],
    leashRing: upright(anchors.girthTop, widthMm),
    frontRing: ring(anchors.breast),
    buckles: [placeAt(girth, 0.8)],
    slides: [placeAt(shoulder, 0.24)],
    joints: [placeAt(girth, 0.08)],
    handle: handleArch(back, widthMm),
    pocket: placeAt(girth, 0.4),
    text: {
      side: { line: girth, from: 0.12, to: 0.66 },
      chest: { line: shoulder, from: 0.34, to: 0.88 },
      ...(backMm > 0 && { back: { line: back, from: 0.06, to: 0.94 } }),
    },
  };
}

function escapeSafe(figure: SideFigure, anchors: Anchors, straps: StrapMeasures): Rig {
  const rig = yHarness(figure, anchors, straps);
  const { widthMm } = straps;
  const D = figure.depth;
  const { waistX } = alongBack(straps, figure);
  const waist = girthLine(
    {
      girthTop: point(waistX, topAt(figure, waistX)),
      girthBottom: point(waistX + 0.05 * D, bottomAt(figure, waistX + 0.05 * D)),
    },
    0.08 * D,
  );
  const back = backLine(figure, waistX, anchors.joint.x, widthMm);
  const others = rig.straps.filter(({ strapId }) => strapId !== 'back');
  const shoulder = rig.text.chest?.line ?? [];
  return {
    ...rig,
    straps: [strap('waist', waist), ...others, strap('back', back, false)],
    buckles: [...rig.buckles, placeAt(waist, 0.7), placeAt(shoulder, 0.26)],
    slides: [placeAt(waist, 0.34)],
    joints: [...rig.joints, placeAt(waist, 0.09)],
    handle: handleArch(partOf(back, 0.5, 1), widthMm),
    text: { ...rig.text, back: { line: back, from: 0.04, to: 0.5 } },
  };
}

function hHarness(figure: SideFigure, anchors: Anchors, straps: StrapMeasures): Rig {
  const D = figure.depth;
  const low = point(0.36 * D, bottomAt(figure, 0.36 * D) - 0.1 * straps.widthMm);
  const neck = [
    point(anchors.joint.x, anchors.joint.y - 0.4 * straps.widthMm),
    point(anchors.joint.x + 0.1 * D, 0.32 * D),
    point(anchors.joint.x + 0.22 * D, 0.64 * D),
    low,
  ];
  const rig = yHarness(figure, anchors, straps);
  return {
    ...rig,
    behind: [strap('sternum', sternumLine(figure, low, anchors.girthBottom, straps.widthMm))],
    straps: rig.straps.map((drawn) => (drawn.strapId === 'shoulder' ? strap('neck', neck) : drawn)),
    rings: [],
    frontRing: { ...low, angle: 0 },
    slides: [placeAt(neck, 0.8)],
    joints: [...rig.joints, placeAt(neck, 0.1)],
    text: { ...rig.text, chest: { line: neck, from: 0.2, to: 0.72 } },
  };
}

/** Two strands from the buckle on the back to breast and belly, one loop for each foreleg. */
function stepIn(figure: SideFigure, anchors: Anchors, { widthMm }: StrapMeasures): Rig {
  const D = figure.depth;
  const topX = -0.14 * D;
  const top = point(topX, topAt(figure, topX));
  const { breast, girthBottom } = anchors;
  const neck = [top, point(0.12 * D, 0.28 * D), point(0.3 * D, 0.5 * D), breast];
  const girth = [
    top,
    point(-0.3 * D, 0.3 * D),
    point(-0.4 * D, 0.62 * D),
    point(girthBottom.x, girthBottom.y + 0.01 * D),
  ];
  const lid = [
    point(topX - 1.6 * widthMm, topAt(figure, topX - 1.6 * widthMm) + 0.1 * widthMm),
    top,
  ];
  return {
    behind: [strap('sternum', sternumLine(figure, breast, girthBottom, widthMm))],
    straps: [strap('girth', girth), strap('neck', neck)],
    panel: null,
    rings: [ring(breast)],
    leashRing: upright(point(topX - 0.8 * widthMm, top.y), widthMm),
    frontRing: ring(breast),
    buckles: [{ ...point(topX + 0.9 * widthMm, top.y + 0.25 * widthMm), angle: 4 }],
    slides: [placeAt(neck, 0.3), placeAt(girth, 0.84)],
    joints: [],
    handle: handleArch(lid, widthMm),
    pocket: placeAt(girth, 0.45),
    text: {
      side: { line: girth, from: 0.16, to: 0.74 },
      chest: { line: neck, from: 0.4, to: 0.9 },
    },
  };
}

/** A girth, and a strap forward from its middle to the ring on the breast. */
function noPull(figure: SideFigure, anchors: Anchors, straps: StrapMeasures): Rig {
  const D = figure.depth;
  const girth = girthLine(anchors, 0.1 * D);
  const start = placeAt(girth, 0.46);
  const tip = point(figure.chestPoint.x - 0.01 * D, figure.chestPoint.y - 0.02 * D);
  const front = [
    start,
    point(-0.06 * D, start.y + 0.05 * D),
    point(0.24 * D, start.y + 0.08 * D),
    tip,
  ];
  return {
    ...yHarness(figure, anchors, straps),
    behind: [],
    straps: [strap('front', front), strap('girth', girth)],
    rings: [ring(tip)],
    frontRing: ring(tip),
    slides: [placeAt(front, 0.2)],
    joints: [placeAt(girth, 0.08), start],
    handle: handleArch(
      [
        point(anchors.girthTop.x - straps.widthMm, anchors.girthTop.y),
        point(anchors.girthTop.x + straps.widthMm * 2, anchors.girthTop.y),
      ],
      straps.widthMm,
    ),
    text: {
      side: { line: girth, from: 0.08, to: 0.4 },
      chest: { line: front, from: 0.3, to: 0.86 },
    },
  };
}

/** A soft panel from neck to ribs, cut away around the foreleg and edged by two straps. */
function vest(figure: SideFigure, anchors: Anchors, straps: StrapMeasures): Rig {
  const D = figure.depth;
  const rig = hHarness(figure, anchors, straps);
  const neck = rig.text.chest?.line ?? [];
  const girth = rig.text.side?.line ?? [];
  const low = placeAt(neck, 1);
  return {
    ...rig,
    panel: [
      ...partOf(neck, 0.08, 1, 0, 5),
      point(0.26 * D, low.y - 0.16 * D),
      point(0.16 * D, 0.58 * D),
      point(0.02 * D, 0.54 * D),
      point(-0.13 * D, 0.66 * D),
      point(-0.17 * D, 0.84 * D),
      point(-0.19 * D, bottomAt(figure, -0.19 * D)),
      placeAt(girth, 1),
      ...partOf(girth, 0.85, 0.08, 0, 5),
    ],
    slides: [],
  };
}
