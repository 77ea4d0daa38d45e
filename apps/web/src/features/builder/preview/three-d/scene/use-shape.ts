import type { Catalogue, DesignConfig } from '@pet/domain/builder';
import { harnessMesh, type HarnessMesh, type Surface } from '@pet/domain/builder/mesh';
import { useEffect, useMemo } from 'react';
import { Box3, BufferAttribute, BufferGeometry, Matrix4, Sphere } from 'three';
import type { Subject } from '../camera/orbiting-camera.ts';
import { shapeConfig } from './shape-config.ts';

export interface RepeatedShape {
  geometry: BufferGeometry;
  material: HarnessMesh['repeated'][number]['material'];
  matrices: Matrix4[];
}

/** The design's geometry on the graphics card, the same object as long as only looks change. */
export interface Shape {
  surfaces: Readonly<Record<Surface, BufferGeometry>>;
  repeated: readonly RepeatedShape[];
  subject: Subject;
  lowestMm: number;
  webbingWidthMm: number;
  text: HarnessMesh['text'];
}

export function useShape(config: DesignConfig, catalogue: Catalogue): Shape {
  const key = JSON.stringify(shapeConfig(config, catalogue));
  const shape = useMemo(
    () => shapeOf(JSON.parse(key) as DesignConfig, catalogue),
    [key, catalogue],
  );
  useEffect(() => () => disposeShape(shape), [shape]);
  return shape;
}

function shapeOf(config: DesignConfig, catalogue: Catalogue): Shape {
  const { surfaces, repeated, webbingWidthMm, text } = harnessMesh(config, catalogue);
  const geometries = Object.fromEntries(
    Object.entries(surfaces).map(([name, mesh]) => [name, geometryOf(mesh)]),
  ) as Record<Surface, BufferGeometry>;
  const box = new Box3();
  for (const name of ['webbing', 'cloth'] as const) {
    const geometry = geometries[name];
    geometry.computeBoundingBox();
    if (geometry.boundingBox && geometry.index?.count) box.union(geometry.boundingBox);
  }
  geometries.clay.computeBoundingBox();
  const { center, radius } = box.getBoundingSphere(new Sphere());
  return {
    surfaces: geometries,
    repeated: repeated.map(({ mesh, placements, material }) => ({
      geometry: geometryOf(mesh),
      material,
      matrices: Array.from({ length: placements.length / 16 }, (_, at) =>
        new Matrix4().fromArray(placements, 16 * at),
      ),
    })),
    // A little higher than the harness, as the neck says where the head would be.
    subject: { centre: [center.x, center.y + 0.14 * radius, center.z], radiusMm: radius },
    lowestMm: geometries.clay.boundingBox?.min.y ?? center.y - radius,
    webbingWidthMm,
    text,
  };
}

function geometryOf({ positions, normals, uvs, indices }: HarnessMesh['surfaces'][Surface]) {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(normals, 3));
  geometry.setAttribute('uv', new BufferAttribute(uvs, 2));
  geometry.setIndex(new BufferAttribute(indices, 1));
  return geometry;
}

function disposeShape({ surfaces, repeated }: Shape): void {
  for (const geometry of Object.values(surfaces)) geometry.dispose();
  for (const { geometry } of repeated) geometry.dispose();
}
