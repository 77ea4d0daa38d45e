import { useFrame } from '@react-three/fiber';
import { useRef } from 'react';

/** Tells once that there is a picture. */
export function FirstFrame({ onDrawn }: { onDrawn: () => void }) {
  const isTold = useRef(false);
  useFrame(() => {
    if (isTold.current) return;
    isTold.current = true;
    // The frame that this belongs to is drawn by the next one.
    requestAnimationFrame(onDrawn);
  });
  return null;
}
