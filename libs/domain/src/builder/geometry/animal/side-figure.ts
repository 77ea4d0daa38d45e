import type { Build } from './build.ts';
import { between, heightAt, point, type Point } from './plane-curve.ts';

/** The animal seen from its right side, the withers at the origin, looking to the right; millimetres. */
export interface SideFigure {
  build: Build;
  /** Depth of the chest. */
  depth: number;
  /** From the withers to the root of the tail. */
  back: number;
  /** From the withers along the back to the root of the tail. */
  topLine: Point[];
  /** From the flank along belly and brisket to the point of the chest. */
  bottomLine: Point[];
  outline: Point[];
  /** From the withers to the poll, and from the base of the throat to the jaw. */
  crest: Point[];
  throat: Point[];
  throatBase: Point;
  chestPoint: Point;
  head: { x: number; y: number; length: number; angle: number };
  nearForeleg: Point[];
  farLegs: Point[][];
  tail: Point[];
  groundY: number;
}

/** A chest is deeper than wide: an ellipse of girth 1 and axes 5 : 4 is 0.355 deep; a neck is rounder. */
const DEPTH_PER_GIRTH = 0.355;
const NECK_PER_GIRTH = 0.34;

export function sideFigure(build: Build): SideFigure {
  const depth = build.chestGirthMm * DEPTH_PER_GIRTH;
  const back = drawnBackMm(build, depth);
  const leg = build.legShare * depth;
  const neckWidth = Math.min(build.neckGirthMm * NECK_PER_GIRTH, 0.95 * depth);
  const withers = point(0.05 * depth, -0.01 * depth);
  const throatBase = point(withers.x + 0.76 * neckWidth, withers.y + 0.66 * neckWidth);
  const chestPoint = point(Math.max(0.48 * depth, throatBase.x + 0.02 * depth), 0.56 * depth);
  const head = headOf(build, depth, back, between(withers, throatBase, 0.5));
  const topLine = topLineOf(withers, depth, back);
  const bottomLine = bottomLineOf(chestPoint, build, depth, back);
  const neck = neckOf(withers, throatBase, head);
  return {
    build,
    depth,
    back,
    topLine,
    bottomLine,
    outline: [
      onHead(head, 0.3, 0.1),
      ...neck.crest.toReversed(),
      ...topLine.slice(1),
      ...hindquarter(depth, back, leg),
      ...bottomLine,
      ...neck.throat,
      onHead(head, 0.5, 0.45),
    ],
    crest: neck.crest,
    throat: neck.throat,
    throatBase,
    chestPoint,
    head,
    nearForeleg: foreleg(depth, leg, 0),
    farLegs: [foreleg(depth, leg, 0.19 * depth), farHindLeg(depth, back, leg)],
    tail: tailOf(build, depth, back),
    groundY: depth + leg,
  };
}

/** The tape starts at the base of the neck, ahead of the withers that this drawing measures from. */
const drawnBackMm = (build: Build, depth: number): number =>
  Math.max(build.backLengthMm - 0.35 * depth, 1.05 * depth);

const topLineOf = (withers: Point, D: number, B: number): Point[] => [
  withers,
  point(-0.09 * B, 0.01 * D),
  point(-0.3 * B, 0.04 * D),
  point(-0.56 * B, 0.035 * D),
  point(-0.8 * B, 0),
  point(-0.94 * B, 0.04 * D),
  point(-B - 0.02 * D, 0.15 * D),
];

function bottomLineOf(chestPoint: Point, build: Build, D: number, B: number): Point[] {
  const tuck = build.species === 'cat' ? 0.95 : 0.78;
  const flankX = -B + 0.62 * D;
  const bellyX = -0.14 * B;
  return [
    point(flankX, tuck * D),
    point(flankX + 0.45 * (bellyX - flankX), (tuck * 0.45 + 0.54) * D),
    point(bellyX, 0.995 * D),
    point(0.1 * D, 0.99 * D),
    point(0.32 * D, 0.9 * D),
    chestPoint,
  ];
}

/** Rump, thigh and the near hind leg, down and up again. */
const hindquarter = (D: number, B: number, leg: number): Point[] => [
  point(-B - 0.09 * D, 0.36 * D),
  point(-B - 0.05 * D, 0.66 * D),
  point(-B + 0.02 * D, 0.9 * D),
  point(-B - 0.03 * D, D + 0.2 * leg),
  point(-B - 0.12 * D, D + 0.42 * leg),
  point(-B - 0.07 * D, D + 0.7 * leg),
  point(-B - 0.06 * D, D + 0.97 * leg),
  point(-B + 0.13 * D, D + 0.97 * leg),
  point(-B + 0.08 * D, D + 0.7 * leg),
  point(-B + 0.07 * D, D + 0.46 * leg),
  point(-B + 0.25 * D, D + 0.2 * leg),
  point(-B + 0.46 * D, 1.0 * D),
];

/** The ends of both lines lie inside the head, which is drawn over them. */
function neckOf(withers: Point, throatBase: Point, head: SideFigure['head']) {
  const [poll, jaw] = [onHead(head, 0.12, -0.02), onHead(head, 0.36, 0.66)];
  const crest = between(poll, withers, 0.5);
  const throat = between(throatBase, jaw, 0.5);
  return {
    crest: [withers, point(crest.x - 0.04 * head.length, crest.y), poll],
    throat: [throatBase, point(throat.x - 0.04 * head.length, throat.y), jaw],
  };
}

const onHead = (head: SideFigure['head'], x: number, y: number): Point =>
  point(head.x + x * head.length, head.y + y * head.length);

/** Head length from chest and neck, which go with the skull better than the weight does. */
function headOf(build: Build, D: number, B: number, neckMid: Point): SideFigure['head'] {
  const isCat = build.species === 'cat';
  const length = isCat
    ? 0.3 * build.neckGirthMm + 0.13 * build.chestGirthMm
    : 0.22 * build.chestGirthMm + 0.15 * build.neckGirthMm;
  const neckLength = isCat ? 0.06 * B + 0.28 * D : 0.16 * B + 0.34 * D;
  const base = point(neckMid.x + 0.64 * neckLength, neckMid.y - 0.77 * neckLength);
  return { x: base.x - 0.26 * length, y: base.y - 0.3 * length, length, angle: isCat ? 0 : 5 };
}

function foreleg(D: number, leg: number, dx: number): Point[] {
  const y = (share: number) => D + share * leg;
  return [
    point(dx + 0.06 * D, 0.5 * D),
    point(dx - 0.09 * D, 0.68 * D),
    point(dx - 0.13 * D, 0.9 * D),
    point(dx - 0.07 * D, y(0.2)),
    point(dx - 0.05 * D, y(0.75)),
    point(dx - 0.04 * D, y(0.97)),
    point(dx + 0.16 * D, y(0.97)),
    point(dx + 0.11 * D, y(0.78)),
    point(dx + 0.12 * D, y(0.2)),
    point(dx + 0.2 * D, 0.86 * D),
    point(dx + 0.2 * D, 0.62 * D),
  ];
}

const farHindLeg = (D: number, B: number, leg: number): Point[] => [
  point(-B + 0.36 * D, 0.8 * D),
  point(-B + 0.26 * D, D + 0.2 * leg),
  point(-B + 0.13 * D, D + 0.45 * leg),
  point(-B + 0.2 * D, D + 0.97 * leg),
  point(-B + 0.38 * D, D + 0.97 * leg),
  point(-B + 0.3 * D, D + 0.5 * leg),
  point(-B + 0.66 * D, 0.9 * D),
];

function tailOf(build: Build, D: number, B: number): Point[] {
  const root = point(-B + 0.06 * D, 0.12 * D);
  const shares: [number, number][] =
    build.species === 'cat'
      ? [
          [0.4, 0.2],
          [0.62, -0.2],
          [0.5, -0.7],
          [0.66, -0.95],
        ]
      : [
          [0.3, 0.18],
          [0.56, 0.06],
          [0.74, -0.26],
        ];
  return [root, ...shares.map(([x, y]) => point(-B - x * D, y * D))];
}

/** The y of the back at an x. */
export const topAt = (figure: SideFigure, x: number): number => heightAt(figure.topLine, x);
/** The y of the underside at an x. */
export const bottomAt = (figure: SideFigure, x: number): number => heightAt(figure.bottomLine, x);
