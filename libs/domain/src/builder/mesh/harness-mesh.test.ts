import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueV1 } from '../data/index.ts';
import { anyStaleConfig } from '../design-config.arbitrary.ts';
import { designMark } from '../design-mark.ts';
import { harnessModel } from '../geometry/index.ts';
import { defaultConfig } from '../index.ts';
import { band } from './band.ts';
import { harnessMesh, trianglesOf, type HarnessMesh } from './harness-mesh.ts';
import { lineOf } from './line.ts';
import type { Mesh } from './mesh.ts';

const TRIANGLES_MAX = 60_000;

const meshesOf = ({ surfaces, repeated }: HarnessMesh): Mesh[] => [
  ...Object.values(surfaces),
  ...repeated.map(({ mesh }) => mesh),
];

const plain = defaultConfig('dog', catalogueV1);
const meshOf = (change: Partial<typeof plain>) => harnessMesh({ ...plain, ...change }, catalogueV1);

test('every design is triangles that a graphics card can take', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyStaleConfig, (config) => {
      const mesh = harnessMesh(config, catalogueV1);
      expect(mesh.designMark).toBe(designMark(config));
      expect(trianglesOf(mesh)).toBeLessThan(TRIANGLES_MAX);
      expect(mesh.surfaces.webbing.indices.length).toBeGreaterThan(0);
      for (const each of meshesOf(mesh)) expect(faultOf(each)).toBeNull();
      for (const { placements } of mesh.repeated) {
        expect(placements.length % 16).toBe(0);
        expect(placements.every(Number.isFinite)).toBe(true);
      }
    }),
    { numRuns: 25 },
  );
});

/** What a graphics card would choke on, in words; the whole mesh is looked at in one go. */
function faultOf({ positions, normals, uvs, indices }: Mesh): string | null {
  const points = positions.length / 3;
  if (normals.length !== positions.length || uvs.length !== 2 * points) return 'uneven arrays';
  if (![positions, normals, uvs].every((all) => all.every(Number.isFinite))) return 'not finite';
  if (!indices.every((index) => index < points)) return 'a corner that is not there';
  for (let at = 0; at < normals.length; at += 3) {
    const length = Math.hypot(normals[at] ?? 0, normals[at + 1] ?? 0, normals[at + 2] ?? 0);
    if (Math.abs(length - 1) > 1e-3) return `a normal ${length} long`;
  }
  return null;
}

describe.each(catalogueV1.styles)('$name', ({ id, species: [species = 'dog'] }) => {
  const model = harnessModel({ ...defaultConfig(species, catalogueV1), styleId: id }, catalogueV1);

  test('webbing is as long as its strap', () => {
    for (const strap of model.straps) {
      const { uvs } = band(lineOf(strap.frames, strap.isLoop), strap);
      const along = uvs.filter((_, at) => at % 2 === 1);
      expect(Math.max(...along) - Math.min(...along)).toBeCloseTo(strap.lengthMm, 0);
    }
  });
});

test('a finish, a colour and a thread change no triangle', () => {
  const other = meshOf({ colourId: 'red', hardwareFinishId: 'gold' });
  const numbers = (mesh: HarnessMesh) =>
    Object.values(mesh.surfaces).map(({ positions }) => positions.join());
  expect(numbers(other)).toEqual(numbers(meshOf({})));
  expect(other.designMark).not.toBe(meshOf({}).designMark);
});

test('each choice shows in the mesh', () => {
  const count = (change: Partial<typeof plain>, surface: keyof HarnessMesh['surfaces']) =>
    meshOf(change).surfaces[surface].indices.length;
  expect(count({}, 'trim')).toBe(0);
  expect(count({ extraIds: ['reflective-trim'] }, 'trim')).toBeGreaterThan(0);
  expect(count({ paddingId: 'none' }, 'padding')).toBe(0);
  expect(count({ paddingId: 'fleece' }, 'padding')).toBeGreaterThan(0);
  expect(count({ extraIds: ['id-pocket'] }, 'pocket')).toBeGreaterThan(0);
  expect(count({ extraIds: ['handle'] }, 'webbing')).toBeGreaterThan(count({}, 'webbing'));
  expect(count({ buckleId: 'metal-frame' }, 'buckle')).toBe(0);
  expect(count({ buckleId: 'side-release' }, 'buckle')).toBeGreaterThan(0);
});
