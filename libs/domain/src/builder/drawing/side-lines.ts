import { alongBack, type StrapMeasures } from './along-back.ts';
import { between, placeAt, point, type Place, type Point } from './curve.ts';
import { bottomAt, topAt, type SideFigure } from '../geometry/animal/side-figure.ts';

/** The points that straps run between. */
export interface Anchors {
  /** Where neck and back straps meet. */
  joint: Point;
  girthTop: Point;
  girthBottom: Point;
  /** The middle of the breast, where a front ring lies. */
  breast: Point;
}

export function anchorsOf(figure: SideFigure, straps: StrapMeasures): Anchors {
  const D = figure.depth;
  const { girthX, jointX } = alongBack(straps, figure);
  const bottomX = Math.min(girthX + 0.04 * D, -0.24 * D - 0.5 * straps.widthMm);
  return {
    joint: onBack(figure, jointX, straps.widthMm),
    girthTop: point(girthX, topAt(figure, girthX)),
    girthBottom: point(bottomX, bottomAt(figure, bottomX)),
    breast: point(figure.chestPoint.x - 0.08 * D, figure.chestPoint.y + 0.06 * D),
  };
}

/** Straps along the back lie just inside the outline, as if seen a little from above. */
const onBack = (figure: SideFigure, x: number, widthMm: number): Point =>
  point(x, topAt(figure, Math.min(x, figure.topLine[0]?.x ?? 0)) + 0.5 * widthMm);

/** Down the ribs, a little bowed to the rear, round the edge at both ends. */
export function girthLine(
  { girthTop, girthBottom }: Pick<Anchors, 'girthTop' | 'girthBottom'>,
  bow: number,
): Point[] {
  return [
    point(girthTop.x + 0.01 * bow, girthTop.y - 0.05 * bow),
    point(between(girthTop, girthBottom, 0.3).x - 0.6 * bow, between(girthTop, girthBottom, 0.3).y),
    point(between(girthTop, girthBottom, 0.7).x - 0.6 * bow, between(girthTop, girthBottom, 0.7).y),
    point(girthBottom.x, girthBottom.y + 0.05 * bow),
  ];
}

/** From the breast between the forelegs to the girth, along the underside. */
export function sternumLine(figure: SideFigure, from: Point, to: Point, widthMm: number): Point[] {
  const inside = (x: number) => point(x, bottomAt(figure, x) - 0.46 * widthMm);
  return [from, inside(between(from, to, 0.35).x), inside(between(from, to, 0.7).x), inside(to.x)];
}

/** From joint to joint just under the line of the back. */
export const backLine = (
  figure: SideFigure,
  fromX: number,
  toX: number,
  widthMm: number,
): Point[] => [0, 0.5, 1].map((share) => onBack(figure, fromX + (toX - fromX) * share, widthMm));

/** From the withers over the shoulder to the breast. */
export function shoulderLine({ joint, breast }: Anchors, D: number): Point[] {
  return [
    joint,
    point(joint.x + 0.16 * (breast.x - joint.x) + 0.02 * D, joint.y + 0.34 * (breast.y - joint.y)),
    point(joint.x + 0.55 * (breast.x - joint.x), joint.y + 0.74 * (breast.y - joint.y)),
    breast,
  ];
}

/** A ring that lies flat. */
export const ring = ({ x, y }: Point): Place => ({ x, y, angle: 0 });

/** A ring that stands up from the back. */
export const upright = ({ x, y }: Point, widthMm: number): Place => ({
  x,
  y: y - 0.34 * widthMm,
  angle: 0,
});

/** An arch over a piece of back strap. */
export function handleArch(line: Point[], widthMm: number): Point[] {
  const [start, end] = [placeAt(line, 0.04), placeAt(line, 0.96)];
  const rise = 1.1 * widthMm;
  const lift = (share: number, by: number) => {
    const { x, y } = between(start, end, share);
    return point(x, y - by);
  };
  return [
    lift(0, 0.3 * widthMm),
    lift(0.14, rise),
    lift(0.5, 1.28 * rise),
    lift(0.86, rise),
    lift(1, 0.3 * widthMm),
  ];
}
