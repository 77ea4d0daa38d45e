import { Button } from '@pet/ui';
import { InUnits } from '#web/features/measures/in-units.tsx';
import styles from './summary-bar.module.css';

/** What the last step changed, when it changed several choices at once, and the way back. */
export function StepLine({ words, onUndo }: { words: string; onUndo: () => void }) {
  return (
    <div className={styles.step} role="status">
      <p>
        <InUnits>{words}</InUnits>
      </p>
      <Button size="small" onClick={onUndo}>
        Undo
      </Button>
    </div>
  );
}
