import { Button, Notice } from '@pet/ui';
import { useOnDemand } from './use-on-demand.ts';
import type { ThreeDProps } from './three-d/three-d.tsx';
import styles from './preview.module.css';

const load = () => import('./three-d/three-d.tsx').then((module) => module.ThreeD);

/** The 3D view over the drawing. Its code comes when it is asked for. */
export function ThreeDLayer(props: ThreeDProps) {
  const { Component, hasFailed, retry } = useOnDemand(load);
  if (hasFailed) {
    return (
      <Notice className={styles.notice} action={<Button onClick={retry}>Try again</Button>}>
        <p>3D did not load. The drawing shows the same harness.</p>
      </Notice>
    );
  }
  return Component && <Component {...props} />;
}
