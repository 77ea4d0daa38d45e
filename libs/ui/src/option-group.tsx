'use client';
import { useId, type ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import { OptionTile, type Option } from './option-tile.tsx';
import styles from './option-group.module.css';

export interface OptionFrameProps {
  legend: ReactNode;
  hint?: ReactNode;
  /** Hides the legend from the eye where a heading says the same. */
  isLegendHidden?: boolean;
  options: readonly Option[];
  layout?: 'list' | 'tiles' | 'swatches';
}

export interface OptionGroupProps extends OptionFrameProps {
  value: string;
  onChange: (value: string) => void;
}

/** Choose one: a radio group (arrow keys move) of options with swatch and name. */
export function OptionGroup({ value, onChange, ...frame }: OptionGroupProps) {
  const name = useId();
  return (
    <OptionFrame {...frame}>
      {frame.options.map((option) => (
        <OptionTile
          key={option.value}
          option={option}
          type="radio"
          name={name}
          isChecked={option.value === value}
          onChange={() => onChange(option.value)}
        />
      ))}
    </OptionFrame>
  );
}

export interface OptionChecklistProps extends OptionFrameProps {
  values: readonly string[];
  onToggle: (value: string, isChosen: boolean) => void;
}

/** Choose any number, with the looks of an option group. */
export function OptionChecklist({ values, onToggle, ...frame }: OptionChecklistProps) {
  const name = useId();
  return (
    <OptionFrame {...frame}>
      {frame.options.map((option) => (
        <OptionTile
          key={option.value}
          option={option}
          type="checkbox"
          name={name}
          isChecked={values.includes(option.value)}
          onChange={(event) => onToggle(option.value, event.target.checked)}
        />
      ))}
    </OptionFrame>
  );
}

function OptionFrame({
  legend,
  hint,
  isLegendHidden = false,
  layout = 'list',
  children,
}: OptionFrameProps & { children: ReactNode }) {
  const id = useId();
  return (
    <fieldset className={styles.group} aria-describedby={hint ? id : undefined}>
      <legend className={joinClasses(styles.legend, isLegendHidden && 'visually-hidden')}>
        {legend}
      </legend>
      {hint && (
        <p className={styles.hint} id={id}>
          {hint}
        </p>
      )}
      <div className={joinClasses(styles.options, styles[layout])}>{children}</div>
    </fieldset>
  );
}
