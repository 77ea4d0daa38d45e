import type { Point3 } from '../geometry/index.ts';

/** Triangles as a graphics card takes them: three numbers a point, two a texture place in millimetres. */
export interface Mesh {
  positions: Float32Array;
  normals: Float32Array;
  uvs: Float32Array;
  indices: Uint32Array;
}

export const triangleCount = ({ indices }: Mesh): number => indices.length / 3;

/** All of them as one, to be drawn in one go. */
export function merged(meshes: readonly Mesh[]): Mesh {
  const points = sum(meshes.map(({ positions }) => positions.length / 3));
  const all: Mesh = {
    positions: new Float32Array(3 * points),
    normals: new Float32Array(3 * points),
    uvs: new Float32Array(2 * points),
    indices: new Uint32Array(sum(meshes.map(({ indices }) => indices.length))),
  };
  let point = 0;
  let index = 0;
  for (const mesh of meshes) {
    all.positions.set(mesh.positions, 3 * point);
    all.normals.set(mesh.normals, 3 * point);
    all.uvs.set(mesh.uvs, 2 * point);
    for (const each of mesh.indices) all.indices[index++] = each + point;
    point += mesh.positions.length / 3;
  }
  return all;
}

/** The same triangles with every point moved by a function; normals follow from `grid` or are given. */
export function moved(mesh: Mesh, place: (point: Point3) => Point3, turn = place): Mesh {
  return {
    ...mesh,
    positions: mapPoints(mesh.positions, place),
    normals: mapPoints(mesh.normals, turn),
  };
}

function mapPoints(numbers: Float32Array, change: (point: Point3) => Point3): Float32Array {
  const result = new Float32Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 3) {
    const { x, y, z } = change({
      x: numbers[at] ?? 0,
      y: numbers[at + 1] ?? 0,
      z: numbers[at + 2] ?? 0,
    });
    result.set([x, y, z], at);
  }
  return result;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
