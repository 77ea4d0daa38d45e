import type { Point3 } from '../harness-model.ts';

/**
 * A slice through trunk or neck: an egg between a point on the top line and one on the underside,
 * as in the side figure (millimetres from the withers, y downwards), `half` wide to either side.
 */
export interface Section {
  topX: number;
  topY: number;
  bottomX: number;
  bottomY: number;
  half: number;
  /** How far the sides lie to the rear of the middle, as ribs do. */
  bow: number;
  /** How much the egg is wider above than below, as a share of its width. */
  egg: number;
}

/** The point at an angle: 0 at the spine, +π/2 at the right side, π at the breastbone. */
export function pointOf(section: Section, angle: number): Point3 {
  const { topX, topY, bottomX, bottomY, half, bow, egg } = section;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    x: (topX + bottomX + (topX - bottomX) * cos) / 2 - bow * sin * sin,
    y: -(topY + bottomY + (topY - bottomY) * cos) / 2,
    z: half * sin * (1 + egg * cos),
  };
}

const STEPS = 36;

/** Once around the section, in millimetres. */
export function perimeterOf(section: Section): number {
  let sum = 0;
  let before = pointOf(section, 0);
  for (let step = 1; step <= STEPS; step += 1) {
    const here = pointOf(section, (Math.PI * step) / STEPS);
    sum += Math.sqrt(
      (here.x - before.x) ** 2 + (here.y - before.y) ** 2 + (here.z - before.z) ** 2,
    );
    before = here;
  }
  return 2 * sum;
}

/**
 * The section with the width that gives it this girth. The perimeter is nearly straight in the width,
 * so a few secants find it; a girth too small for the section's depth gives the narrowest section.
 */
export function withGirth(section: Omit<Section, 'half'>, girthMm: number): Section {
  const least = 0.02 * girthMm;
  const excess = (half: number) => perimeterOf({ ...section, half }) - girthMm;
  let [a, b] = [least, 0.17 * girthMm];
  let [atA, atB] = [excess(a), excess(b)];
  for (let step = 0; step < 8 && Math.abs(atB) > 1e-3 && atA !== atB; step += 1) {
    const next = Math.min(Math.max(b - (atB * (b - a)) / (atB - atA), least), 0.6 * girthMm);
    [a, atA] = [b, atB];
    [b, atB] = [next, excess(next)];
  }
  return { ...section, half: b };
}
