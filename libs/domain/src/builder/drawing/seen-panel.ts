import type { Point3, PointGrid } from '../geometry/harness-model.ts';
import { between3, cross, dot, minus, unit } from '../geometry/vector.ts';
import type { Camera } from './camera.ts';
import type { Point } from './curve.ts';

/** The outline of the part of a panel that looks at us; empty when none does. */
export function seenPanel(panel: PointGrid, camera: Camera): Point[] {
  const middle = centreOf(panel);
  const ends = panel.flatMap((row, index) => {
    const beside = panel[index + 1] ?? panel[index - 1] ?? row;
    const looks = row.map((at, column) => {
      const next = row[column + 1] ?? row[column - 1] ?? at;
      const normal = unit(cross(minus(next, at), minus(beside[column] ?? at, at)));
      const isInward = dot(normal, minus(at, { ...middle, x: at.x })) < 0;
      return dot(normal, camera.eye) * (isInward ? -1 : 1) - camera.seenFrom.panel;
    });
    return seenEnds(row, looks);
  });
  const outline = [...ends.map(([, outer]) => outer), ...ends.map(([inner]) => inner).toReversed()];
  return outline.map(camera.project);
}

/** The first and the last point of a row that look at us, or where it turns away. */
function seenEnds(row: readonly Point3[], looks: readonly number[]): [Point3, Point3][] {
  const isSeen = (look: number) => look > 0;
  const [first, last] = [looks.findIndex(isSeen), looks.findLastIndex(isSeen)];
  if (first < 0) return [];
  return [[turning(row, looks, first, -1), turning(row, looks, last, 1)]];
}

function turning(
  row: readonly Point3[],
  looks: readonly number[],
  index: number,
  step: 1 | -1,
): Point3 {
  const here = row[index] as Point3;
  const beyond = row[index + step];
  const [look, other] = [looks[index] ?? 0, looks[index + step] ?? 0];
  return beyond && look !== other ? between3(here, beyond, look / (look - other)) : here;
}

function centreOf(panel: PointGrid): Point3 {
  const ys = panel.flatMap((row) => row.map(({ y }) => y));
  return { x: 0, y: (Math.min(...ys) + Math.max(...ys)) / 2, z: 0 };
}
