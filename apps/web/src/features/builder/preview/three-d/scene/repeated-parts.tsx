import { useLayoutEffect, useRef } from 'react';
import type { InstancedMesh, Material } from 'three';
import type { RepeatedShape } from './use-shape.ts';

/** The same part at each of its places, drawn in one go. */
export function RepeatedParts({ part, material }: { part: RepeatedShape; material: Material }) {
  const mesh = useRef<InstancedMesh>(null);
  useLayoutEffect(() => {
    const instances = mesh.current;
    if (!instances) return;
    part.matrices.forEach((matrix, at) => instances.setMatrixAt(at, matrix));
    instances.instanceMatrix.needsUpdate = true;
    instances.computeBoundingSphere();
    return () => void instances.dispose();
  }, [part]);
  if (part.matrices.length === 0) return null;
  return (
    <instancedMesh
      ref={mesh}
      args={[part.geometry, material, part.matrices.length]}
      castShadow
      receiveShadow
    />
  );
}
