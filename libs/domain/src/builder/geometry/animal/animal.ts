import type { Build } from './build.ts';
import { lineThrough, pointAfter, walkedToKnot, walkedToX, type Line } from './line.ts';
import type { Loft } from './loft.ts';
import { point } from './plane-curve.ts';
import { withGirth, type Section } from './section.ts';
import { sideFigure, type SideFigure } from './side-figure.ts';

/** The animal that a harness is laid on. */
export interface Animal {
  figure: SideFigure;
  loft: Loft;
  /** Places along the loft, as in `SurfacePoint.along`: the barrel of the ribs and the neck's base. */
  ribs: { rear: number; front: number };
  neckBase: number;
  /** Where the chest is measured and girths lie, as x of the spine. */
  girthX: number;
  /** The tip of the breastbone, and how many millimetres of the breast one section takes. */
  chestPoint: number;
  breastMmPerSection: number;
}

/** Where the ribs begin behind the forelegs, above and below, as shares of the chest's depth. */
const BEHIND_FORELEGS = { top: -0.34, bottom: -0.22 };
/** Sections between there and the base of the neck. */
const SHOULDER_SECTIONS = 7;
const RIBS = { bow: 0.05, egg: 0.1 };
const WAIST_HALF = { dog: 0.8, cat: 0.88 } as const;

/**
 * The trunk and neck of an animal as it is measured: between the top line and the underside of the
 * side figure, so wide that the ribs have the chest's girth and the base of the neck the neck's.
 */
export function animalOf(build: Build): Animal {
  const figure = sideFigure(build);
  const lines = linesOf(figure);
  const girthX = girthXOf(figure);
  const breastbone = breastboneOf(figure, lines, girthX);
  const ribs = ribSections(figure, lines, breastbone.girthForwardMm);
  const neckBase = withGirth(
    { ...axis(lines, lines.withersMm, lines.throatMm), bow: 0.03 * figure.depth, egg: 0 },
    build.neckGirthMm,
  );
  const [rearRibs, frontRibs] = [ribs[0] as Section, ribs.at(-1) as Section];
  const rear = [...hindSections(figure, lines, rearRibs), ...ribs];
  const shoulders = shoulderSections(lines, frontRibs, neckBase);
  const breastMm = lines.throatMm - walkedToX(lines.bottom, frontRibs.bottomX);
  const breastMmPerSection = breastMm / (shoulders.length + 1);
  const base = rear.length + shoulders.length;
  return {
    figure,
    loft: [...rear, ...shoulders, neckBase, ...neckSections(lines, neckBase)],
    ribs: { rear: rear.length - ribs.length, front: rear.length - 1 },
    neckBase: base,
    girthX,
    chestPoint:
      base - (lines.throatMm - lines.chestPointMm + breastbone.tipDownMm) / breastMmPerSection,
    breastMmPerSection,
  };
}

interface Lines {
  top: Line;
  bottom: Line;
  withersMm: number;
  chestPointMm: number;
  throatMm: number;
}

/** Top line and underside, from the rump to the head. */
function linesOf({ topLine, bottomLine, crest, throat, depth: D, back: B }: SideFigure): Lines {
  const flankY = bottomLine[0]?.y ?? D;
  const top = lineThrough([...topLine.toReversed(), ...crest.slice(1)]);
  const bottom = lineThrough([
    point(-B - 0.03 * D, 0.62 * D),
    point(-B + 0.24 * D, flankY),
    ...bottomLine,
    ...throat,
  ]);
  return {
    top,
    bottom,
    withersMm: walkedToKnot(top, topLine.length - 1),
    chestPointMm: walkedToKnot(bottom, 1 + bottomLine.length),
    throatMm: walkedToKnot(bottom, 2 + bottomLine.length),
  };
}

type Axis = Pick<Section, 'topX' | 'topY' | 'bottomX' | 'bottomY'>;

function axis({ top, bottom }: Lines, topMm: number, bottomMm: number): Axis {
  const [above, below] = [pointAfter(top, topMm), pointAfter(bottom, bottomMm)];
  return { topX: above.x, topY: above.y, bottomX: below.x, bottomY: below.y };
}

const axisAtX = (lines: Lines, topX: number, bottomX: number): Axis =>
  axis(lines, walkedToX(lines.top, topX), walkedToX(lines.bottom, bottomX));

const frontRibsX = (D: number): number => BEHIND_FORELEGS.top * D;
const rearRibsX = (D: number, B: number): number =>
  frontRibsX(D) + 0.6 * (flankX(D, B) - frontRibsX(D));

/** A hand behind the forelegs; a longer back takes the girth further to the rear. */
const girthXOf = ({ build, depth: D, back: B }: SideFigure): number =>
  Math.max(Math.min(0.04 * D - 0.24 * build.backLengthMm, -0.38 * D), rearRibsX(D, B));

/** The strap leans forward below, less so where the ribs end. */
function bottomXAt(topX: number, { depth: D, back: B }: SideFigure): number {
  const [front, rear] = [frontRibsX(D), rearRibsX(D, B)];
  return (
    topX + (BEHIND_FORELEGS.bottom * D - front) * (0.4 + (0.6 * (topX - rear)) / (front - rear))
  );
}

/** The barrel of the ribs, where the chest is measured, has that girth all along. */
function ribSections(figure: SideFigure, lines: Lines, girthForwardMm: number): Section[] {
  const { build, depth: D, back: B } = figure;
  const [front, rear] = [frontRibsX(D), rearRibsX(D, B)];
  return [0, 0.5, 1].map((share) => {
    const topX = rear + (front - rear) * share;
    const bottomMm = walkedToX(lines.bottom, bottomXAt(topX, figure)) + girthForwardMm;
    const leaning = axis(lines, walkedToX(lines.top, topX), bottomMm);
    return withGirth({ ...leaning, bow: RIBS.bow * D, egg: RIBS.egg }, build.chestGirthMm);
  });
}

/**
 * A breastbone that was measured is as long as it was measured: half of what the figure's is too long
 * or too short is taken from where the girth crosses it, the rest from where its tip is.
 */
function breastboneOf(figure: SideFigure, lines: Lines, girthX: number) {
  const { build, depth: D, back: B } = figure;
  const girthMm = walkedToX(lines.bottom, bottomXAt(girthX, figure));
  const figureMm = lines.chestPointMm - girthMm;
  const tooLongMm = figureMm - (build.breastboneMm ?? figureMm);
  const backwardMax = Math.min(0.12 * D, 0.8 * (rearRibsX(D, B) - flankX(D, B)));
  const girthForwardMm = Math.min(Math.max(tooLongMm / 2, -backwardMax), 0.15 * D);
  const tipDownMm = Math.min(Math.max(tooLongMm - girthForwardMm, -0.1 * D), 0.22 * D);
  return { girthForwardMm, tipDownMm };
}

const flankX = (D: number, B: number): number => -B + 0.55 * D;

function hindSections({ build, depth: D, back: B }: SideFigure, lines: Lines, ribs: Section) {
  const section = (x: number, halfShare: number, bow: number): Section => ({
    ...axisAtX(lines, x, x),
    half: halfShare * ribs.half,
    bow: bow * D,
    egg: RIBS.egg,
  });
  return [
    section(-B - 0.02 * D, 0.45, 0),
    section(-B + 0.16 * D, 0.8, 0),
    section(flankX(D, B), WAIST_HALF[build.species], 0.5 * RIBS.bow),
  ];
}

/** From the ribs to the neck the sections fan out: slowly along the withers, fast around the breast. */
function shoulderSections(lines: Lines, ribs: Section, neckBase: Section): Section[] {
  const [topMm, bottomMm] = [
    walkedToX(lines.top, ribs.topX),
    walkedToX(lines.bottom, ribs.bottomX),
  ];
  return Array.from({ length: SHOULDER_SECTIONS }, (_, index) => {
    const share = (index + 1) / (SHOULDER_SECTIONS + 1);
    const neckShare = share ** 2.4;
    return {
      ...axis(
        lines,
        topMm + (lines.withersMm - topMm) * share,
        bottomMm + (lines.throatMm - bottomMm) * share,
      ),
      half: ribs.half + (neckBase.half - ribs.half) * neckShare,
      bow: ribs.bow + (neckBase.bow - ribs.bow) * share,
      egg: ribs.egg * (1 - share),
    };
  });
}

function neckSections(lines: Lines, { half, bow }: Section): Section[] {
  const topMm = (lines.top.walked.at(-1) ?? 0) - lines.withersMm;
  const bottomMm = (lines.bottom.walked.at(-1) ?? 0) - lines.throatMm;
  return [0.5, 1].map((share) => ({
    ...axis(lines, lines.withersMm + topMm * share, lines.throatMm + bottomMm * share),
    half: half * (1 - 0.1 * share),
    bow: bow * (1 - share),
    egg: 0,
  }));
}
