import { frameOn, type SurfacePoint } from '../animal/loft.ts';
import type { PointGrid } from '../harness-model.ts';
import { mirrored } from '../vector.ts';
import type { Ground } from './ground.ts';

const ROWS = 28;
const COLUMNS = 8;
/** The mesh lies closer to the coat than the webbing that binds it. */
const OFF_MM = 1.5;
/** Shares of the panel's rim: up the girth strap, and with the spine up to the neck strap. */
export const REAR_EDGE = 12 / ROWS;
const REAR_EDGE_AND_SPINE = 16 / ROWS;

/**
 * The right panel of a vest and its mirror image. Each row of the grid runs from the edge around the
 * foreleg out to the edge of the panel: girth strap, spine, neck strap.
 */
export function layVestPanels({ animal, places }: Ground): PointGrid[] {
  const { girth, joint, throat } = places;
  const right = Array.from({ length: ROWS + 1 }, (_, row) => {
    const [inner, outer] = [legHole(row / ROWS), rim(row / ROWS)];
    return Array.from({ length: COLUMNS + 1 }, (_, column) => {
      const place = between(inner, outer, column / COLUMNS);
      return frameOn(animal.loft, place, { x: 1, y: 0, z: 0 }, OFF_MM).at;
    });
  });
  return [right, right.map((row) => row.map(mirrored))];

  /** From the underside up the girth strap, along the spine, and down the neck strap to the breast. */
  function rim(t: number): SurfacePoint {
    if (t < REAR_EDGE) return { along: girth, angle: Math.PI * (1 - t / REAR_EDGE) };
    if (t < REAR_EDGE_AND_SPINE) {
      const share = (t - REAR_EDGE) / (REAR_EDGE_AND_SPINE - REAR_EDGE);
      return { along: girth + (joint - girth) * share, angle: 0 };
    }
    const angle = (Math.PI * (t - REAR_EDGE_AND_SPINE)) / (1 - REAR_EDGE_AND_SPINE);
    return {
      along: joint + ((throat - joint) * (1 - Math.cos(angle))) / 2 - 0.25 * Math.sin(angle) ** 2,
      angle,
    };
  }

  /** Around the foreleg, from the underside behind it to the breast before it. */
  function legHole(t: number): SurfacePoint {
    const [rear, front] = [girth + 0.26 * (throat - girth), girth + 0.78 * (throat - girth)];
    return {
      along: rear + (front - rear) * t,
      angle: Math.PI * (1 - 0.44 * Math.sin(Math.PI * t)),
    };
  }
}

const between = (a: SurfacePoint, b: SurfacePoint, share: number): SurfacePoint => ({
  along: a.along + (b.along - a.along) * share,
  angle: a.angle + (b.angle - a.angle) * share,
});
