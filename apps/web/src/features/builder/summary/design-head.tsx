import { Button } from '@pet/ui';
import { useId } from 'react';
import type { SaveState } from '../state/autosave.ts';
import { SaveStatus } from './save-status.tsx';
import styles from './design-head.module.css';

const NAME_MAX = 60;

export interface DesignHeadProps {
  name: string;
  saveState: SaveState;
  onName: (name: string) => void;
  onShare: () => void;
  onRetry: () => void;
}

/** What the design is called, whether it is saved, and the way to show it to others. */
export function DesignHead({ name, saveState, onName, onShare, onRetry }: DesignHeadProps) {
  const id = useId();
  return (
    <div className={styles.head}>
      <label htmlFor={id} className="visually-hidden">
        Name of this design
      </label>
      <input
        id={id}
        className={styles.name}
        value={name}
        maxLength={NAME_MAX}
        autoComplete="off"
        onChange={(event) => onName(event.target.value)}
      />
      <Button size="small" onClick={onShare}>
        Share
      </Button>
      <div className={styles.status}>
        <SaveStatus state={saveState} onRetry={onRetry} />
      </div>
    </div>
  );
}
