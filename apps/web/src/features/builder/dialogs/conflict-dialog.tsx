import { compareConfigs, type Catalogue } from '@pet/domain/builder';
import { Button, Dialog } from '@pet/ui';
import { DifferencesTable } from '#web/features/design-choices/differences-table.tsx';
import type { Draft, SavedDesign } from '../state/saved-design.ts';
import styles from './conflict-dialog.module.css';

export interface ConflictDialogProps {
  mine: Draft;
  theirs: SavedDesign;
  catalogue: Catalogue;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
  onKeepBoth: () => void;
  /** Closing decides nothing: neither version is touched. */
  onLater: () => void;
}

/** The same design was saved elsewhere: what differs, and which shall stand. */
export function ConflictDialog({
  mine,
  theirs,
  catalogue,
  onKeepMine,
  onTakeTheirs,
  onKeepBoth,
  onLater,
}: ConflictDialogProps) {
  const names = { label: 'Name', from: theirs.name, to: mine.name };
  const differences = [
    ...(names.from === names.to ? [] : [names]),
    ...compareConfigs(theirs.config, mine.config, catalogue),
  ];
  return (
    <Dialog title="Changed in another window" isOpen onClose={onLater}>
      <p>This design was saved from another window or device while you worked on it here.</p>
      <DifferencesTable from="There" to="Here" differences={differences} />
      <div className={styles.actions}>
        <Button tone="primary" onClick={onKeepMine}>
          Keep what is here
        </Button>
        <Button onClick={onTakeTheirs}>Take what is there</Button>
        <Button tone="quiet" onClick={onKeepBoth}>
          Keep both as two designs
        </Button>
      </div>
    </Dialog>
  );
}
