import { useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { DirectionalLight } from 'three';
import { Floor } from './floor.tsx';
import { lightRoom } from './room-light.ts';
import type { Shape } from './use-shape.ts';

/** Soft light of a room, and one lamp whose shadow says what lies on what. */
export function Light({ shape }: { shape: Shape }) {
  const { gl, scene, invalidate } = useThree();
  const lamp = useRef<DirectionalLight>(null);

  useEffect(() => {
    const putOut = lightRoom(gl, scene);
    invalidate();
    return putOut;
  }, [gl, scene, invalidate]);

  // The lamp stands still, so that its shadow is drawn only for another shape.
  useLayoutEffect(() => {
    const { current } = lamp;
    if (!current) return;
    const { centre, radiusMm } = shape.subject;
    const [x, y, z] = centre;
    current.position.set(x + 1.1 * radiusMm, y + 2.6 * radiusMm, z + 1.9 * radiusMm);
    current.target.position.set(x, y, z);
    current.target.updateMatrixWorld();
    const reach = 1.5 * radiusMm;
    const { camera } = current.shadow;
    Object.assign(camera, { left: -reach, right: reach, top: reach, bottom: -reach });
    Object.assign(camera, { near: 0.5 * radiusMm, far: 6 * radiusMm });
    camera.updateProjectionMatrix();
    current.shadow.autoUpdate = false;
    current.shadow.needsUpdate = true;
    invalidate();
  }, [shape, invalidate]);

  return (
    <>
      <directionalLight
        ref={lamp}
        intensity={1.3}
        color="#fff4e4"
        castShadow
        shadow-mapSize={[1024, 1024]}
        shadow-bias={-0.0006}
        shadow-normalBias={1.2}
        shadow-radius={5}
      />
      <Floor shape={shape} />
    </>
  );
}
