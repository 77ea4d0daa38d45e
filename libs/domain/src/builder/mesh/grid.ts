import type { Point3 } from '../geometry/index.ts';
import type { Mesh } from './mesh.ts';
import { cross, distance, minus, plus, unit, vector } from './vector.ts';

export interface GridOptions {
  /** The last point of a row joins the first; the last row the first row. */
  closesAcross?: boolean;
  closesAlong?: boolean;
  /** The texture place of a point; `row` and `column` go one beyond the last where the grid closes. */
  uv?: (row: number, column: number) => readonly [number, number];
}

/**
 * A smooth surface through rows of points. With the rows coming towards the eye, columns run clockwise;
 * the normals then point outwards.
 */
export function grid(rows: readonly (readonly Point3[])[], options: GridOptions = {}): Mesh {
  const height = rows.length;
  const width = rows[0]?.length ?? 0;
  const { closesAcross = false, closesAlong = false, uv = () => [0, 0] as const } = options;
  const [rowCount, columnCount] = [height + Number(closesAlong), width + Number(closesAcross)];
  const normals = normalsOf(rows, closesAcross, closesAlong);
  const mesh: Mesh = {
    positions: new Float32Array(3 * rowCount * columnCount),
    normals: new Float32Array(3 * rowCount * columnCount),
    uvs: new Float32Array(2 * rowCount * columnCount),
    indices: new Uint32Array(6 * Math.max(0, rowCount - 1) * Math.max(0, columnCount - 1)),
  };
  let at = 0;
  for (let row = 0; row < rowCount; row += 1) {
    for (let column = 0; column < columnCount; column += 1, at += 1) {
      const point = pointAt(rows, row % height, column % width);
      const normal = pointAt(normals, row % height, column % width);
      mesh.positions.set([point.x, point.y, point.z], 3 * at);
      mesh.normals.set([normal.x, normal.y, normal.z], 3 * at);
      mesh.uvs.set(uv(row, column), 2 * at);
    }
  }
  let index = 0;
  for (let row = 0; row + 1 < rowCount; row += 1) {
    for (let column = 0; column + 1 < columnCount; column += 1, index += 6) {
      const a = row * columnCount + column;
      const b = a + columnCount;
      mesh.indices.set([a, b, a + 1, a + 1, b, b + 1], index);
    }
  }
  return mesh;
}

const origin = vector(0, 0, 0);
const pointAt = (rows: readonly (readonly Point3[])[], row: number, column: number): Point3 =>
  rows[row]?.[column] ?? origin;

/** Each point's normal is that of the faces around it, the large counting more. */
function normalsOf(
  rows: readonly (readonly Point3[])[],
  closesAcross: boolean,
  closesAlong: boolean,
): Point3[][] {
  const [height, width] = [rows.length, rows[0]?.length ?? 0];
  const sums = rows.map((row) => row.map(() => origin));
  const add = (row: number, column: number, normal: Point3) => {
    const line = sums[row % height];
    if (line) line[column % width] = plus(line[column % width] ?? origin, normal);
  };
  for (let r = 0; r < height - Number(!closesAlong); r += 1) {
    for (let c = 0; c < width - Number(!closesAcross); c += 1) {
      const a = pointAt(rows, r, c);
      const b = pointAt(rows, (r + 1) % height, c);
      const d = pointAt(rows, r, (c + 1) % width);
      const e = pointAt(rows, (r + 1) % height, (c + 1) % width);
      // The diagonals' cross product is the quad's doubled area, also where two corners are one.
      const normal = cross(minus(e, a), minus(d, b));
      add(r, c, normal);
      add(r + 1, c, normal);
      add(r, c + 1, normal);
      add(r + 1, c + 1, normal);
    }
  }
  return sums.map((line, row) => {
    const pole = isPole(rows[row] ?? []) ? line.reduce((a, b) => plus(a, b)) : null;
    return line.map((normal) => unit(pole ?? normal));
  });
}

/** A row drawn together to one point, the end of a dome. */
const isPole = (row: readonly Point3[]): boolean =>
  row.length > 1 && row.every((point) => distance(point, row[0] ?? point) < 1e-6);
