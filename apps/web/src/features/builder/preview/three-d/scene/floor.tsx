import { useEffect, useMemo } from 'react';
import { CanvasTexture } from 'three';
import type { Shape } from './use-shape.ts';

const SIZE = 128;

/** A soft shadow below the form, seen from above alone. */
export function Floor({ shape: { subject, lowestMm } }: { shape: Shape }) {
  const shadow = useMemo(() => softDisc(), []);
  useEffect(() => () => shadow.dispose(), [shadow]);
  const { centre, radiusMm } = subject;
  return (
    <mesh
      position={[centre[0], lowestMm - 2, centre[2]]}
      rotation={[-Math.PI / 2, 0, 0]}
      scale={[3.6 * radiusMm, 1.9 * radiusMm, 1]}
    >
      <planeGeometry />
      <meshBasicMaterial map={shadow} transparent depthWrite={false} toneMapped={false} />
    </mesh>
  );
}

function softDisc(): CanvasTexture {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE;
  const context = canvas.getContext('2d');
  if (context) {
    const half = SIZE / 2;
    const fade = context.createRadialGradient(half, half, 0, half, half, half);
    fade.addColorStop(0, 'rgb(30 20 10 / 38%)');
    fade.addColorStop(0.45, 'rgb(30 20 10 / 18%)');
    fade.addColorStop(1, 'rgb(30 20 10 / 0%)');
    context.fillStyle = fade;
    context.fillRect(0, 0, SIZE, SIZE);
  }
  return new CanvasTexture(canvas);
}
