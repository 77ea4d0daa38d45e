import type { Frame } from '../geometry/index.ts';
import { frameAt, type Line } from './line.ts';
import type { Mesh } from './mesh.ts';
import { cross, inFrame, vector } from './vector.ts';

/** The same part at several places: a column-major 4×4 matrix for each. */
export interface Repeated {
  mesh: Mesh;
  placements: Float32Array;
}

export const repeated = (mesh: Mesh, frames: readonly Frame[]): Repeated => ({
  mesh,
  placements: Float32Array.from(frames.flatMap(matrixOf)),
});

function matrixOf({ at, along, outward }: Frame): number[] {
  const across = cross(along, outward);
  return [along, outward, across, at].flatMap(({ x, y, z }, column) => [
    x,
    y,
    z,
    Number(column === 3),
  ]);
}

/** A part that lies on webbing and bends with it: its origin `mm` along the line. */
export function bentAlong(mesh: Mesh, line: Line, mm: number, liftMm: number): Mesh {
  const positions = new Float32Array(mesh.positions.length);
  const normals = new Float32Array(mesh.normals.length);
  const read = (from: Float32Array, at: number) =>
    vector(from[at] ?? 0, from[at + 1] ?? 0, from[at + 2] ?? 0);
  for (let at = 0; at < positions.length; at += 3) {
    const { x, y, z } = read(mesh.positions, at);
    const frame = frameAt(line, mm + x);
    const place = inFrame(frame, vector(0, y + liftMm, z));
    const normal = inFrame({ ...frame, at: vector(0, 0, 0) }, read(mesh.normals, at));
    positions.set([place.x, place.y, place.z], at);
    normals.set([normal.x, normal.y, normal.z], at);
  }
  return { ...mesh, positions, normals };
}
