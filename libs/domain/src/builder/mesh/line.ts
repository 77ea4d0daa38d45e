import type { Frame } from '../geometry/index.ts';
import { between, cross, distance, plus, unit } from './vector.ts';

/** A row of frames that can be asked for any place along it. */
export interface Line {
  frames: readonly Frame[];
  /** The way in millimetres to each frame. */
  ways: readonly number[];
  lengthMm: number;
  isLoop: boolean;
}

export function lineOf(frames: readonly Frame[], isLoop = false): Line {
  const ways = [0];
  for (let index = 1; index < frames.length; index += 1) {
    const [before, frame] = [frames[index - 1], frames[index]];
    const step = before && frame ? distance(before.at, frame.at) : 0;
    ways.push((ways.at(-1) ?? 0) + step);
  }
  return { frames, ways, lengthMm: ways.at(-1) ?? 0, isLoop };
}

/** The frame `mm` along the line; a loop goes around, another line goes on straight beyond its ends. */
export function frameAt(line: Line, mm: number): Frame {
  const { frames, ways, lengthMm, isLoop } = line;
  const way = isLoop && lengthMm > 0 ? mm - lengthMm * Math.floor(mm / lengthMm) : mm;
  const next = Math.min(Math.max(1, indexAfter(ways, way)), ways.length - 1);
  const [a, b] = [frames[next - 1], frames[next]];
  if (!a || !b) throw new RangeError('A line has at least two frames');
  const span = (ways[next] ?? 0) - (ways[next - 1] ?? 0);
  const share = span > 0 ? (way - (ways[next - 1] ?? 0)) / span : 0;
  const turn = Math.min(1, Math.max(0, share));
  const along = unit(between(a.along, b.along, turn), a.along);
  // Square to `along` again, or webbing would be sheared where it turns.
  const across = unit(cross(along, between(a.outward, b.outward, turn)), cross(a.along, a.outward));
  return { at: between(a.at, b.at, share), along, outward: cross(across, along) };
}

function indexAfter(ways: readonly number[], way: number): number {
  let [low, high] = [0, ways.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ways[middle] ?? 0) <= way) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place on the line that comes nearest to a point, and how near. */
export function nearestOn(line: Line, point: Frame['at']): { mm: number; distanceMm: number } {
  let best = { mm: 0, distanceMm: Infinity };
  line.frames.forEach((frame, index) => {
    const distanceMm = distance(frame.at, point);
    if (distanceMm < best.distanceMm) best = { mm: line.ways[index] ?? 0, distanceMm };
  });
  return best;
}

export const lifted = (frame: Frame, mm: number): Frame => ({
  ...frame,
  at: plus(frame.at, frame.outward, mm),
});
