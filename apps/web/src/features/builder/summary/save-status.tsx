import { Button, joinClasses } from '@pet/ui';
import type { SaveState } from '../state/autosave.ts';
import styles from './save-status.module.css';

const words: Record<SaveState['kind'], string> = {
  clean: 'Saves itself with your first change',
  waiting: 'Saving…',
  saving: 'Saving…',
  saved: 'All changes saved',
  offline: 'No connection. Kept on this device, saved as soon as it is back',
  conflict: 'Changed in another window',
  refused: 'Not saved',
};

/** Where saving stands, always in the same place. */
export function SaveStatus({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const isTrouble = ['offline', 'conflict', 'refused'].includes(state.kind);
  return (
    <p className={joinClasses(styles.status, isTrouble && styles.trouble)} role="status">
      {words[state.kind]}
      {state.kind === 'refused' && `: ${state.words.message}`}
      {(state.kind === 'refused' || state.kind === 'offline') && (
        <Button tone="quiet" size="small" onClick={onRetry}>
          Try now
        </Button>
      )}
    </p>
  );
}
