'use client';
import styles from './stepper.module.css';

export interface StepperProps {
  /** What is counted, e.g. `Quantity of Bruno's harness`. */
  label: string;
  value: number;
  min?: number;
  max?: number;
  isDisabled?: boolean;
  onChange: (value: number) => void;
}

/** A quantity with a button for one less and one for one more. */
export function Stepper({
  label,
  value,
  min = 1,
  max = 20,
  isDisabled = false,
  onChange,
}: StepperProps) {
  return (
    <div className={styles.stepper} role="group" aria-label={label}>
      <button
        type="button"
        className={styles.button}
        aria-label="One less"
        disabled={isDisabled || value <= min}
        onClick={() => onChange(value - 1)}
      >
        −
      </button>
      <output className={styles.value} aria-live="polite">
        {value}
      </output>
      <button
        type="button"
        className={styles.button}
        aria-label="One more"
        disabled={isDisabled || value >= max}
        onClick={() => onChange(value + 1)}
      >
        +
      </button>
    </div>
  );
}
