import { guideMeasures } from './guide-measures.ts';
import { LAST_STEP } from './guide-state.ts';
import styles from './guide.module.css';

/** How far one is. */
export function GuideProgress({ step }: { step: number }) {
  const words = step === LAST_STEP ? 'Done' : `Step ${step + 1} of ${guideMeasures.length + 1}`;
  return (
    <div className={styles.progress}>
      <span>{words}</span>
      <progress max={LAST_STEP} value={step} aria-label="Measuring" />
    </div>
  );
}
