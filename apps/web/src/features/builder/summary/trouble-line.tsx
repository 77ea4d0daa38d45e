import { Button, ButtonLink } from '@pet/ui';
import { paths } from '#web/paths.ts';
import type { SaveState } from '../state/autosave.ts';
import styles from './summary-bar.module.css';

export interface TroubleLineProps {
  saveState: SaveState;
  isOnline: boolean;
  /** The server's word on the price cannot be had. */
  isUnreachable: boolean;
  onRetry: () => void;
  onSaveAsNew: () => void;
  onDecide: () => void;
}

/** What keeps the design from being saved, what becomes of the work, and the way out. */
export function TroubleLine(props: TroubleLineProps) {
  const { saveState, onRetry, onSaveAsNew, onDecide } = props;
  const words = troubleInWords(props);
  if (!words) return null;
  return (
    <div className={styles.trouble} role="status">
      <p>{words}</p>
      {(saveState.kind === 'refused' || saveState.kind === 'offline') && (
        <Button size="small" onClick={onRetry}>
          Try now
        </Button>
      )}
      {saveState.kind === 'conflict' && (
        <Button size="small" onClick={onDecide}>
          Decide
        </Button>
      )}
      {saveState.kind === 'gone' && (
        <Button size="small" onClick={onSaveAsNew}>
          Save as a new design
        </Button>
      )}
      {saveState.kind === 'gone' && saveState.words.code !== 'BUILDER_DESIGN_ARCHIVED' && (
        <ButtonLink size="small" href={paths.signIn({ next: here() })}>
          Sign in
        </ButtonLink>
      )}
    </div>
  );
}

const here = () => `${location.pathname}${location.search}`;

function troubleInWords({ saveState, isOnline, isUnreachable }: TroubleLineProps): string | null {
  switch (saveState.kind) {
    case 'conflict':
      return 'This design was changed in another window too. What is here is not saved yet.';
    case 'refused':
      // A notice over the page says it, with the one thing that helps.
      if (saveState.words.code === 'RPC_CLIENT_OUTDATED') return null;
      return `Not saved: ${saveState.words.message}`;
    case 'gone':
      return saveState.words.code === 'BUILDER_DESIGN_ARCHIVED'
        ? 'This design was archived in another window. Your changes are still here.'
        : 'You are signed out, or this design is someone else’s. Your changes are still here.';
    case 'offline':
      return `${saveState.isAnswered ? NOT_ANSWERING : NO_CONNECTION} ${saveState.isKept ? KEPT : NOT_KEPT}`;
    default:
      if (!isOnline) return `${NO_CONNECTION} Go on designing; it is saved as soon as it is back.`;
      return isUnreachable
        ? 'We cannot reach the workshop to confirm the price. Go on designing; we ask again.'
        : null;
  }
}

const NO_CONNECTION = 'No connection.';
const NOT_ANSWERING = 'The workshop does not answer right now.';
const KEPT = 'Your work is kept on this device and saved as soon as possible.';
const NOT_KEPT = 'This browser keeps nothing for us, so leave this tab open until it is saved.';
