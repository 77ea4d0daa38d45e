import type { Catalogue, DesignConfig } from '@pet/domain/builder';
import { Button } from '@pet/ui';
import { useState } from 'react';
import { useOnDemand } from '../use-on-demand.ts';
import { REFUSAL_WORDS, refusalOf, thisDevice } from './refusal.ts';
import { StageNotice } from './stage-notice.tsx';
import { ThreeDBoundary } from './three-d-boundary.tsx';
import styles from './three-d.module.css';

export interface ThreeDProps {
  config: DesignConfig;
  catalogue: Catalogue;
}

const load = () => import('./stage.tsx').then((module) => module.Stage);

/** The design in 3D where the device can show it; else why not, over the drawing that stays. */
export function ThreeD(props: ThreeDProps) {
  const [refusal] = useState(() => refusalOf(thisDevice()));
  if (refusal) {
    return <StageNotice>{REFUSAL_WORDS[refusal]} The drawing shows the same harness.</StageNotice>;
  }
  return (
    <ThreeDBoundary>
      <Loaded {...props} />
    </ThreeDBoundary>
  );
}

function Loaded(props: ThreeDProps) {
  const { Component, hasFailed, retry } = useOnDemand(load);
  if (hasFailed) {
    return (
      <StageNotice action={<Button onClick={retry}>Try again</Button>}>
        3D did not load. The drawing shows the same harness.
      </StageNotice>
    );
  }
  if (Component) return <Component {...props} />;
  return (
    <p className={styles.loading} role="status">
      Loading 3D…
    </p>
  );
}
