import { joinClasses } from '@pet/ui';
import type { SaveState } from '../state/autosave.ts';
import styles from './save-status.module.css';

const words: Record<SaveState['kind'], string> = {
  clean: 'Saves itself',
  waiting: 'Saving…',
  saving: 'Saving…',
  saved: 'Saved',
  offline: 'Not saved yet',
  conflict: 'Not saved yet',
  refused: 'Not saved',
  gone: 'Not saved',
};

const troubles = new Set<SaveState['kind']>(['offline', 'conflict', 'refused', 'gone']);

/** Where saving stands, always in the same place; trouble has a line of its own. */
export function SaveStatus({ state }: { state: SaveState }) {
  const isTrouble = troubles.has(state.kind);
  return (
    <span
      className={joinClasses(styles.status, isTrouble && styles.trouble)}
      role={isTrouble ? undefined : 'status'}
    >
      {words[state.kind]}
    </span>
  );
}
