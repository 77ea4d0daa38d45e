import type { Point3, PointGrid } from '../geometry/index.ts';
import { grid } from './grid.ts';
import { merged, type Mesh } from './mesh.ts';
import { tube } from './solid.ts';
import { cross, distance, minus, plus, unit, vector } from './vector.ts';

const PANEL_MM = 3;
const BINDING_MM = 2.1;

export interface PanelMesh {
  cloth: Mesh;
  /** The tape that the panel's edge is bound with. */
  binding: Mesh;
}

/** A vest's panel: cloth with thickness on the body, its edge bound. */
export function panelMesh(points: PointGrid): PanelMesh {
  const outer = outside(points);
  const rows = outer.map((row) => ways(row));
  const cloth = grid(outer, { uv: (row, column) => [rows[row]?.[column] ?? 0, row * 6] });
  const edge = rimOf(outer);
  return {
    cloth,
    binding: tube(edge, { radiusMm: BINDING_MM, side: awayFrom(edge), isLoop: true, sides: 8 }),
  };
}

/** The grid turned so that its outside looks away from the animal, and lifted by the cloth. */
function outside(points: PointGrid): Point3[][] {
  const skin = grid(points);
  const rows = points.map((row, r) =>
    row.map((point, c) => {
      const at = 3 * (r * row.length + c);
      const normal = vector(
        skin.normals[at] ?? 0,
        skin.normals[at + 1] ?? 0,
        skin.normals[at + 2] ?? 0,
      );
      return { point, normal };
    }),
  );
  const all = rows.flat();
  const middle = all.reduce((sum, { point }) => plus(sum, point, 1 / all.length), vector(0, 0, 0));
  const sign = all.reduce(
    (sum, { point, normal }) =>
      sum +
      (point.y - middle.y) * normal.y +
      (point.z - middle.z) * normal.z +
      (point.x - middle.x) * normal.x,
    0,
  );
  const lift = Math.sign(sign) * PANEL_MM;
  const lifted = rows.map((row) => row.map(({ point, normal }) => plus(point, normal, lift)));
  return sign < 0 ? lifted.map((row) => row.toReversed()) : lifted;
}

const rimOf = (rows: readonly (readonly Point3[])[]): Point3[] => [
  ...(rows[0] ?? []),
  ...rows.slice(1, -1).flatMap((row) => row.slice(-1)),
  ...(rows.at(-1) ?? []).toReversed(),
  ...rows
    .slice(1, -1)
    .toReversed()
    .flatMap((row) => row.slice(0, 1)),
];

/** A direction roughly square to the rim's plane. */
function awayFrom(rim: readonly Point3[]): Point3 {
  const middle = rim.reduce((sum, point) => plus(sum, point, 1 / rim.length), vector(0, 0, 0));
  const turns = rim.map((point, at) =>
    cross(minus(point, middle), minus(rim[(at + 1) % rim.length] ?? point, middle)),
  );
  return unit(turns.reduce((a, b) => plus(a, b), vector(0, 0, 0)));
}

function ways(row: readonly Point3[]): number[] {
  let way = 0;
  return row.map((point, at) => {
    way += at > 0 ? distance(point, row[at - 1] ?? point) : 0;
    return way;
  });
}

export const mergedPanels = (panels: readonly PointGrid[]): PanelMesh => {
  const all = panels.map(panelMesh);
  return {
    cloth: merged(all.map(({ cloth }) => cloth)),
    binding: merged(all.map(({ binding }) => binding)),
  };
};
