import { expect, test } from 'vitest';
import { catalogueV1 } from '../data/index.ts';
import { harnessModel, type Frame } from '../geometry/index.ts';
import { defaultConfig } from '../index.ts';
import { band } from './band.ts';
import { bodyForm } from './body-form.ts';
import { frameBuckle, leashRing, ring, sideRelease, slide, splitRing } from './hardware.ts';
import { legs } from './legs.ts';
import { lineOf } from './line.ts';
import type { Mesh } from './mesh.ts';
import { pocket, stitch, zip } from './sewn-on.ts';
import { vector } from './vector.ts';

const { body } = harnessModel(defaultConfig('dog', catalogueV1), catalogueV1);

/** A belt with its outside away from the axis. */
function belt(share: number): Frame[] {
  return Array.from({ length: 65 }, (_, at) => {
    const angle = (2 * Math.PI * share * at) / 64;
    const outward = vector(0, Math.cos(angle), Math.sin(angle));
    return {
      at: vector(0, 90 * outward.y, 90 * outward.z),
      along: vector(0, -outward.z, outward.y),
      outward,
    };
  });
}
const webbing = { widthMm: 25, thicknessMm: 2 };

const closed: [string, Mesh][] = [
  ['a loop of webbing', band(lineOf(belt(1), true), webbing)],
  ['a strap', band(lineOf(belt(0.6)), webbing)],
  ['a ring', ring(25)],
  ['a D-ring', leashRing(25)],
  ['a split ring', splitRing(25)],
  ['a slide', slide(25)],
  ['a side-release buckle', sideRelease(25)],
  ['a frame buckle', frameBuckle(25)],
  ['a pocket', pocket(25)],
  ['its zip', zip(25)],
  ['the legs', legs(200, -300).clay],
];

test.each(closed)('%s has no hole and its outside is outside', (_, mesh) => {
  expect(openEdges(mesh)).toBe(0);
  expect(volume(mesh)).toBeGreaterThan(0);
  expect(facesAgainstNormals(mesh)).toBe(0);
});

test.each([
  ['a stitch', stitch()],
  ['the form', bodyForm(body).clay],
])('%s has its outside outside', (_, mesh) => {
  expect(volume(mesh)).toBeGreaterThan(0);
  expect(facesAgainstNormals(mesh)).toBe(0);
});

/** Edges that do not have exactly one face on each side, points at one place being one. */
function openEdges({ positions, indices }: Mesh): number {
  const places = new Map<string, number>();
  const corner = (index: number) => {
    const key = [0, 1, 2]
      .map((axis) => Math.round((positions[3 * index + axis] ?? 0) * 1e3))
      .join();
    if (!places.has(key)) places.set(key, places.size);
    return places.get(key) ?? 0;
  };
  const edges = new Map<string, number>();
  for (let at = 0; at < indices.length; at += 3) {
    const face = [0, 1, 2].map((each) => corner(indices[at + each] ?? 0));
    if (new Set(face).size < 3) continue;
    face.forEach((from, each) => {
      const to = face[(each + 1) % 3] ?? 0;
      const key = from < to ? `${from}-${to}` : `${to}-${from}`;
      edges.set(key, (edges.get(key) ?? 0) + (from < to ? 1 : -1));
    });
  }
  return [...edges.values()].filter((count) => count !== 0).length;
}

const pointOf = (numbers: Float32Array, index = 0) =>
  [numbers[3 * index] ?? 0, numbers[3 * index + 1] ?? 0, numbers[3 * index + 2] ?? 0] as const;

type Triple = readonly [number, number, number];
const cross = (a: Triple, b: Triple): Triple => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const minus = (a: Triple, b: Triple): Triple => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];

function faces({ positions, normals, indices }: Mesh) {
  return Array.from({ length: indices.length / 3 }, (_, face) => {
    const corners = [0, 1, 2].map((each) => indices[3 * face + each] ?? 0);
    const [a, b, c] = corners.map((each) => pointOf(positions, each)) as [Triple, Triple, Triple];
    return { a, b, c, normals: corners.map((each) => pointOf(normals, each)) };
  });
}

const volume = (mesh: Mesh): number =>
  faces(mesh).reduce((sum, { a, b, c }) => sum + dot(a, cross(b, c)) / 6, 0);

/** Faces whose corners' normals point to their inner side on the whole. */
const facesAgainstNormals = (mesh: Mesh): number =>
  faces(mesh).filter(({ a, b, c, normals }) => {
    const face = cross(minus(b, a), minus(c, a));
    if (Math.hypot(...face) < 1e-4) return false;
    return normals.reduce((sum, normal) => sum + dot(face, normal), 0) < 0;
  }).length;
