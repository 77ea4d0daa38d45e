import type { Frame, ModelHardware, Point3 } from '../harness-model.ts';
import { cross, distance, minus, plus, unit } from '../vector.ts';
import { frameAt } from './lay-strap.ts';
import { hardware, midline, on, type Ground, type Laid } from './ground.ts';

/** The hardware that extras add, each where the pattern has room for it. */
export function extraHardware(
  ground: Ground,
  { straps, hardware: rings }: Laid,
  extraIds: readonly string[],
): ModelHardware[] {
  const has = (extraId: string) => extraIds.includes(extraId);
  const { animal, places, pattern, widthMm } = ground;
  const breast = pattern === 'y' || pattern === 'escape-safe' ? places.breast : places.throat;
  const below = (mm: number) => breast - mm / animal.breastMmPerSection;
  const girth = straps.find(({ strapId }) => strapId === 'girth');
  const leash = rings.find(({ kind }) => kind === 'leash-ring');
  const found: ModelHardware[] = [];
  if (has('front-ring')) {
    found.push(
      hardware(ground, 'front-ring', 'middle', midline(ground, below(0.8 * widthMm), Math.PI)),
    );
  }
  if (has('second-leash-ring') && girth && leash) {
    // Beside the first on the girth strap, 1.5 widths down the near side.
    found.push(on(ground, 'leash-ring', girth, 0.5 + (1.5 * widthMm) / girth.lengthMm));
  }
  if (has('tag-ring')) found.push(tagRing());
  if (has('id-pocket') && girth) found.push(on(ground, 'id-pocket', girth, 0.7));
  return found;

  /** Beside or below a front ring, so that the two do not lie on each other. */
  function tagRing(): ModelHardware {
    const front = straps.find(({ strapId }) => strapId === 'front');
    if (front) return on(ground, 'tag-ring', front, 0.41);
    const belowMm = (has('front-ring') ? 1.7 : 0.3) * widthMm;
    return hardware(ground, 'tag-ring', 'middle', midline(ground, below(belowMm), Math.PI));
  }
}

const SPAN_MAX_MM = 140;
const HANDLE_STEPS = 24;

/**
 * An arch high enough for a hand: over the back strap, from the girth forward, or across the back
 * where the pattern has none and the girth carries it.
 */
export function handleLine(ground: Ground, { straps }: Laid): Frame[] {
  const back = straps.find(({ strapId }) => strapId === 'back');
  const girth = straps.find(({ strapId }) => strapId === 'girth');
  const rear = midline(ground, ground.places.girth, 0);
  const top = midline(ground, ground.places.joint, 0);
  if (back || !girth) return arch(rear.at, top.at, ground.widthMm);
  const half = Math.min(0.1, SPAN_MAX_MM / 2 / girth.lengthMm);
  const [left, right] = [0.5 - half, 0.5 + half].map((share) => frameAt(girth.frames, share).at);
  return left && right ? arch(left, right, ground.widthMm) : [];
}

function arch(from: Point3, to: Point3, widthMm: number): Frame[] {
  const spanMm = Math.min(0.92 * distance(from, to), SPAN_MAX_MM);
  const riseMm = Math.min(0.42 * spanMm, 20 + widthMm);
  const forward = unit(minus(to, from), { x: 1, y: 0, z: 0 });
  const aside = unit(cross(forward, { x: 0, y: 1, z: 0 }));
  const up = cross(aside, forward);
  const points = Array.from({ length: HANDLE_STEPS + 1 }, (_, step) => {
    const t = step / HANDLE_STEPS;
    const along = plus(from, forward, spanMm * (0.04 + t));
    return plus(along, up, 2 + riseMm * Math.sin(Math.PI * t) ** 0.7);
  });
  return points.map((at, index) => {
    const [before, after] = [points[index - 1] ?? at, points[index + 1] ?? at];
    const along = unit(minus(after, before));
    return { at, along, outward: cross(aside, along) };
  });
}
