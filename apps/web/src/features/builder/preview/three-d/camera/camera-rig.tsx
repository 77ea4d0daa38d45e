import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useRef, type RefObject } from 'react';
import { PerspectiveCamera } from 'three';
import { OrbitingCamera, type Subject } from './orbiting-camera.ts';
import { FIRST_ORBIT } from './orbit.ts';

export interface CameraRigProps {
  /** Filled with the camera, for the buttons beside the picture. */
  cameraRef: RefObject<OrbitingCamera | null>;
  subject: Subject;
  /** Somebody took the camera by hand. */
  onDrag: () => void;
}

/** The one camera of the stage, which looks at the harness whatever its size and that of the picture. */
export function CameraRig({ cameraRef, subject, onDrag }: CameraRigProps) {
  const { gl, camera, size, invalidate } = useThree();
  const aspect = size.width / Math.max(1, size.height);
  const dragged = useRef(onDrag);
  useEffect(() => {
    dragged.current = onDrag;
  });

  useEffect(() => {
    if (!(camera instanceof PerspectiveCamera)) return;
    // Where it stood before the graphics card was lost.
    const first = cameraRef.current?.goal() ?? FIRST_ORBIT;
    const made = new OrbitingCamera(camera, gl.domElement, first, {
      onDrag: () => dragged.current(),
      invalidate: () => invalidate(),
    });
    cameraRef.current = made;
    return () => made.dispose();
  }, [camera, gl, cameraRef, invalidate]);

  useEffect(() => cameraRef.current?.fit(subject, aspect), [cameraRef, subject, aspect, gl]);
  useFrame((_, seconds) => cameraRef.current?.step(seconds));
  return null;
}
