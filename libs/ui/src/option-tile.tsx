import { useId, type ChangeEventHandler, type CSSProperties, type ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import styles from './option-group.module.css';

export interface Option {
  value: string;
  /** Always shown: nobody has to tell colours apart to choose one. */
  name: string;
  description?: ReactNode;
  /** A CSS colour. */
  swatch?: string | null;
  /** A small picture above the name. */
  figure?: ReactNode;
  /** What it costs more, e.g. `+$5.00`. */
  extra?: ReactNode;
  /** Why the choice will need another change; it can be chosen all the same. */
  note?: ReactNode;
  /** Why it cannot be chosen at all. */
  disabledReason?: string;
}

interface OptionTileProps {
  option: Option;
  type: 'radio' | 'checkbox';
  name: string;
  isChecked: boolean;
  onChange: ChangeEventHandler<HTMLInputElement>;
}

/** One choice of an option group: a native radio button or checkbox under a card. */
export function OptionTile({ option, type, name, isChecked, onChange }: OptionTileProps) {
  const id = useId();
  const reason = option.disabledReason ?? option.note;
  return (
    <label className={styles.option}>
      <input
        className={styles.input}
        type={type}
        name={name}
        value={option.value}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-description ${id}-extra ${id}-reason`}
        checked={isChecked}
        disabled={option.disabledReason !== undefined}
        onChange={onChange}
      />
      <span
        className={joinClasses(styles.mark, type === 'checkbox' && styles.markMany)}
        aria-hidden="true"
      />
      {option.swatch && (
        <span
          className={styles.swatch}
          style={{ '--swatch': option.swatch } as CSSProperties}
          aria-hidden="true"
        />
      )}
      {option.figure && <span className={styles.figure}>{option.figure}</span>}
      <span className={styles.text}>
        <span className={styles.name} id={`${id}-name`}>
          {option.name}
        </span>
        {option.description && (
          <span className={styles.description} id={`${id}-description`}>
            {option.description}
          </span>
        )}
      </span>
      {option.extra && (
        <span className={styles.extra} id={`${id}-extra`}>
          {option.extra}
        </span>
      )}
      {reason && (
        <span className={styles.note} id={`${id}-reason`}>
          {reason}
        </span>
      )}
    </label>
  );
}
