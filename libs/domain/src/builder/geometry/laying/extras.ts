import type { Frame, ModelHardware, Point3 } from '../harness-model.ts';
import { distance, minus, plus, unit } from '../vector.ts';
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
  if (has('tag-ring')) {
    found.push(
      hardware(ground, 'tag-ring', 'middle', midline(ground, below(0.3 * widthMm), Math.PI)),
    );
  }
  if (has('id-pocket') && girth) found.push(on(ground, 'id-pocket', girth, 0.7));
  return found;
}

const HANDLE_SPAN_MM = { min: 70, max: 140 };
const HANDLE_STEPS = 24;

/** An arch over the back, from the girth forward, high enough for a hand. */
export function handleLine(ground: Ground): Frame[] {
  const { places, widthMm } = ground;
  const rear = midline(ground, places.girth, 0).at;
  const joint = midline(ground, places.joint, 0).at;
  const { min, max } = HANDLE_SPAN_MM;
  const spanMm = Math.min(Math.max(0.9 * distance(rear, joint), min), max);
  const riseMm = Math.min(0.42 * spanMm, 20 + widthMm);
  const forward = unit(minus(joint, rear), { x: 1, y: 0, z: 0 });
  const up = turned(forward);
  const points = Array.from({ length: HANDLE_STEPS + 1 }, (_, step) => {
    const t = step / HANDLE_STEPS;
    const along = plus(rear, forward, spanMm * (0.06 + t));
    return plus(along, up, 2 + riseMm * Math.sin(Math.PI * t) ** 0.7);
  });
  return points.map((at, index) => {
    const [before, after] = [points[index - 1] ?? at, points[index + 1] ?? at];
    const along = unit(minus(after, before));
    return { at, along, outward: turned(along) };
  });
}

/** A quarter turn in the side plane: from forward to up. */
const turned = ({ x, y }: Point3): Point3 => ({ x: -y, y: x, z: 0 });
