import styles from './tool-button.module.css';

export interface HistoryButtonsProps {
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onReset: () => void;
  onSurprise: () => void;
}

const icons = {
  undo: 'M8 5 4 9l4 4M4 9h9a5 5 0 0 1 0 10h-3',
  redo: 'm14 5 4 4-4 4m4-4H9a5 5 0 0 0 0 10h3',
  reset: 'M5 11a6.5 6.5 0 1 1 2 5.2M5 5v6h6',
  surprise:
    'M11 3v4M11 15v4M3 11h4M15 11h4M5.5 5.5l2.3 2.3M14.2 14.2l2.3 2.3M16.5 5.5l-2.3 2.3M7.8 14.2l-2.3 2.3',
};

/** Back, forth, from the beginning, and another idea. */
export function HistoryButtons(props: HistoryButtonsProps) {
  const { canUndo, canRedo } = props;
  return (
    <div className={styles.group} role="group" aria-label="Changes">
      <ToolButton label="Undo" icon="undo" isDisabled={!canUndo} onClick={props.onUndo} />
      <ToolButton label="Redo" icon="redo" isDisabled={!canRedo} onClick={props.onRedo} />
      <ToolButton label="Start over" icon="reset" isDisabled={!canUndo} onClick={props.onReset} />
      <ToolButton label="Surprise me" icon="surprise" onClick={props.onSurprise} />
    </div>
  );
}

interface ToolButtonProps {
  label: string;
  icon: keyof typeof icons;
  isDisabled?: boolean;
  onClick: () => void;
}

function ToolButton({ label, icon, isDisabled = false, onClick }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={label}
      // Kept focusable, so that the last undo does not throw the keyboard out of the row.
      aria-disabled={isDisabled}
      onClick={() => !isDisabled && onClick()}
    >
      <svg viewBox="0 0 22 22" className={styles.icon} aria-hidden="true">
        <path d={icons[icon]} />
      </svg>
    </button>
  );
}
