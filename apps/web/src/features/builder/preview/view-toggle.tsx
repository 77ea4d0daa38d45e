import styles from './tool-button.module.css';

export type View = 'side' | 'front' | 'top';

const views: { view: View; label: string }[] = [
  { view: 'side', label: 'Side' },
  { view: 'front', label: 'Front' },
  { view: 'top', label: 'Top' },
];

export interface ViewToggleProps {
  /** The view on show; null while something else is. */
  view: View | null;
  onChange: (view: View) => void;
}

export function ViewToggle({ view, onChange }: ViewToggleProps) {
  return (
    <div className={styles.views} role="group" aria-label="View">
      {views.map((each) => (
        <button
          key={each.view}
          type="button"
          className={styles.view}
          aria-pressed={each.view === view}
          onClick={() => onChange(each.view)}
        >
          {each.label}
        </button>
      ))}
    </div>
  );
}
