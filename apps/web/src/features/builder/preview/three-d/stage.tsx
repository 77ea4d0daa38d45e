import { designMark } from '@pet/domain/builder';
import { Canvas } from '@react-three/fiber';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { NeutralToneMapping } from 'three';
import { joinClasses } from '@pet/ui';
import { CameraButtons } from './camera/camera-buttons.tsx';
import { CameraRig } from './camera/camera-rig.tsx';
import type { CameraView } from './camera/orbit.ts';
import type { OrbitingCamera } from './camera/orbiting-camera.ts';
import { FirstFrame } from './scene/first-frame.tsx';
import { Harness } from './scene/harness.tsx';
import { Light } from './scene/light.tsx';
import { useShape } from './scene/use-shape.ts';
import { StageNotice } from './stage-notice.tsx';
import type { ThreeDProps } from './three-d.tsx';
import { useGraphicsContext } from './use-graphics-context.ts';
import styles from './three-d.module.css';

const GL = {
  toneMapping: NeutralToneMapping,
  antialias: true,
  powerPreference: 'low-power',
} as const;
const DPR: [number, number] = [1, 2];

/** The harness in 3D and the ways to look at it. Nothing is drawn while nothing changes. */
export function Stage({ config, catalogue }: ThreeDProps) {
  const camera = useRef<OrbitingCamera>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<CameraView | null>(null);
  const [isReady, setReady] = useState(false);
  const shape = useShape(config, catalogue);
  const context = useGraphicsContext(frame);
  usePageScroll(frame);

  return (
    <>
      <div
        className={joinClasses(styles.stage, isReady && !context.isLost && styles.isReady)}
        data-design={designMark(config)}
      >
        <div ref={frame} className={styles.canvas} aria-hidden="true">
          <Canvas
            key={context.generation}
            frameloop="demand"
            dpr={DPR}
            gl={GL}
            shadows="percentage"
          >
            <Light shape={shape} />
            <Harness config={config} catalogue={catalogue} shape={shape} />
            <CameraRig cameraRef={camera} subject={shape.subject} onDrag={() => setView(null)} />
            <FirstFrame onDrawn={() => setReady(true)} />
          </Canvas>
        </div>
        <CameraButtons camera={camera} view={view} onView={setView} />
      </div>
      {context.isLost && (
        <StageNotice>
          The graphics card was taken away; 3D comes back by itself. The drawing shows the same
          harness.
        </StageNotice>
      )}
    </>
  );
}

/** The wheel scrolls the page; with Ctrl, or by pinching a trackpad, it zooms. */
function usePageScroll(frame: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const element = frame.current;
    const letPass = (event: WheelEvent) => {
      if (!event.ctrlKey) event.stopPropagation();
    };
    element?.addEventListener('wheel', letPass, { capture: true, passive: true });
    return () => element?.removeEventListener('wheel', letPass, { capture: true });
  }, [frame]);
}
