import type { Frame, ModelStrap } from '../geometry/harness-model.ts';
import { frameAt } from '../geometry/laying/lay-strap.ts';
import { seenAt, webbingLook, type Camera } from './camera.ts';
import type { Point } from './curve.ts';

/** The part of a strap that a view shows, each stretch drawn `widthMm` wide along its middle line. */
export interface SeenStrap {
  strapId: ModelStrap['strapId'];
  lines: Point[][];
  /** The stretches with padding under them. */
  padded: Point[][];
}

export function seenStrap(strap: ModelStrap, camera: Camera): SeenStrap {
  const { strapId, padded } = strap;
  return {
    strapId,
    lines: seenLines(strap, 0, 1, camera),
    padded: padded.flatMap(({ from, to }) => seenLines(strap, from, to, camera)),
  };
}

const STEPS = 48;
const KNOTS_MAX = 9;

/** The stretches between two shares of a strap's line that look at us. */
function seenLines(strap: ModelStrap, from: number, to: number, camera: Camera): Point[][] {
  const shares = Array.from(
    { length: STEPS + 1 },
    (_, step) => from + ((to - from) * step) / STEPS,
  );
  const looks = shares.map((share) => webbingLook(frameAt(strap.frames, share), camera));
  const runs: [number, number][] = [];
  let start: number | null = null;
  for (const [index, share] of shares.entries()) {
    const isSeen = (looks[index] ?? 0) >= 0;
    const edge = edgeBetween(shares, looks, index);
    if (isSeen && start === null) start = index === 0 ? share : edge;
    if (!isSeen && start !== null) {
      runs.push([start, edge]);
      start = null;
    }
  }
  if (start !== null) runs.push([start, to]);
  return joined(runs, strap.isLoop && to - from === 1)
    .filter(([first, last]) => (last - first) * strap.lengthMm > 0.2 * strap.widthMm)
    .map(([first, last]) => knots(strap, first, last, camera));
}

/** Where, between the step before and this one, the strap turns away. */
function edgeBetween(shares: readonly number[], looks: readonly number[], index: number): number {
  const [before, here] = [looks[index - 1] ?? 0, looks[index] ?? 0];
  const [from, to] = [shares[index - 1] ?? 0, shares[index] ?? 0];
  return before === here ? to : from + ((to - from) * before) / (before - here);
}

/** The end and the beginning of a loop are one place. */
function joined(runs: [number, number][], isLoop: boolean): [number, number][] {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!isLoop || !first || !last || runs.length < 2 || first[0] > 0 || last[1] < 1) return runs;
  return [...runs.slice(1, -1), [last[0], 1 + first[1]]];
}

function knots(strap: ModelStrap, from: number, to: number, camera: Camera): Point[] {
  const { frames, widthMm, lengthMm } = strap;
  const count = Math.min(KNOTS_MAX, Math.max(3, Math.ceil(((to - from) * lengthMm) / 25)));
  return Array.from({ length: count }, (_, index) => {
    const share = from + ((to - from) * index) / (count - 1);
    return seenAt(frameAt(frames, share > 1 ? share - 1 : share), widthMm, camera);
  });
}

/** The line of a text if all of it looks at us, else null. */
export function seenLine(
  frames: readonly Frame[],
  widthMm: number,
  camera: Camera,
): Point[] | null {
  if (frames.some((frame) => webbingLook(frame, camera) < 0)) return null;
  return frames
    .filter((_, index) => index % 2 === 0)
    .map((frame) => seenAt(frame, widthMm, camera));
}
