import type { ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import styles from './step-list.module.css';

export interface Step {
  key: string;
  label: ReactNode;
  detail?: ReactNode;
  /** The date on which it was reached, ready to show. */
  when?: ReactNode;
  state: 'done' | 'current' | 'todo';
}

const stateWords = { done: 'done', current: 'now', todo: 'still to come' } as const;

/** A way with its stations: what is done, where we are, what comes. */
export function StepList({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.key}
          className={joinClasses(styles.step, styles[step.state])}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className={styles.dot} aria-hidden="true">
            {step.state === 'done' ? '✓' : index + 1}
          </span>
          <span className={styles.label}>
            {step.label}
            <span className="visually-hidden">, {stateWords[step.state]}</span>
          </span>
          {step.when && <span className={styles.when}>{step.when}</span>}
          {step.detail && <span className={styles.detail}>{step.detail}</span>}
        </li>
      ))}
    </ol>
  );
}
