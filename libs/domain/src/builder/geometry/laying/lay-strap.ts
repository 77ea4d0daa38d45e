import { skinAt, type Loft } from '../animal/loft.ts';
import type { Frame, Point3 } from '../harness-model.ts';
import { between3, distance, minus, mirrored, plus, squareTo, unit } from '../vector.ts';
import type { Route } from './route.ts';

const SAMPLES = 72;

interface Sample {
  at: Point3;
  outward: Point3;
}

/** A route above the skin as `count` steps of equal length. */
export function layStrap(
  loft: Loft,
  route: Route,
  offMm: (along: number) => number,
  steps: number,
): Frame[] {
  const samples = Array.from({ length: SAMPLES + 1 }, (_, index): Sample => {
    const place = route(index / SAMPLES);
    const { at, outward } = skinAt(loft, place);
    return { at: plus(at, outward, offMm(place.along)), outward };
  });
  return framesOf(evenly(samples, steps));
}

/** The same line cut into steps of equal length. */
function evenly(samples: readonly Sample[], steps: number): Sample[] {
  const walked = [0];
  samples.slice(1).forEach(({ at }, index) => {
    const before = samples[index] as Sample;
    walked.push((walked[index] ?? 0) + distance(before.at, at));
  });
  const total = walked.at(-1) ?? 0;
  let index = 0;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const target = (total * step) / steps;
    while (index < samples.length - 2 && (walked[index + 1] ?? 0) < target) index += 1;
    const from = walked[index] ?? 0;
    const length = (walked[index + 1] ?? from) - from;
    const share = length === 0 ? 0 : Math.min((target - from) / length, 1);
    const [a, b] = [samples[index] as Sample, samples[index + 1] as Sample];
    return {
      at: between3(a.at, b.at, share),
      outward: unit(between3(a.outward, b.outward, share)),
    };
  });
}

/** Points with their outward directions as frames that look along the line. */
export function framesOf(samples: readonly Sample[]): Frame[] {
  const last = samples.length - 1;
  const isLoop = distance((samples[0] as Sample).at, (samples[last] as Sample).at) < 1e-6;
  const at = (index: number): Point3 => {
    const inside = isLoop ? (index + last) % last : Math.min(Math.max(index, 0), last);
    return (samples[inside] as Sample).at;
  };
  return samples.map(({ at: here, outward }, index) => ({
    at: here,
    along: squareTo(outward, minus(at(index + 1), at(index - 1))),
    outward,
  }));
}

/** The length of the line through the frames, in millimetres. */
export const lineLengthMm = (frames: readonly Frame[]): number =>
  frames.reduce(
    (sum, { at }, index) => sum + (index === 0 ? 0 : distance((frames[index - 1] as Frame).at, at)),
    0,
  );

/** The frame at a share of a line of equal steps. */
export function frameAt(frames: readonly Frame[], share: number): Frame {
  const place = Math.min(Math.max(share, 0), 1) * (frames.length - 1);
  const index = Math.min(Math.floor(place), frames.length - 2);
  const [a, b] = [frames[index] as Frame, frames[index + 1] as Frame];
  const outward = unit(between3(a.outward, b.outward, place - index));
  return {
    at: between3(a.at, b.at, place - index),
    along: squareTo(outward, between3(a.along, b.along, place - index)),
    outward,
  };
}

/** The frames between two shares of a line, in steps of equal length. */
export const stretchOf = (
  frames: readonly Frame[],
  from: number,
  to: number,
  steps = 16,
): Frame[] =>
  Array.from({ length: steps + 1 }, (_, step) =>
    frameAt(frames, from + ((to - from) * step) / steps),
  );

export const mirroredFrame = ({ at, along, outward }: Frame): Frame => ({
  at: mirrored(at),
  along: mirrored(along),
  outward: mirrored(outward),
});
