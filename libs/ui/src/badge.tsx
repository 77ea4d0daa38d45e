import type { ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import type { Tone } from './tone.ts';
import styles from './badge.module.css';

/** A word or two about the state of a thing. */
export function Badge({ tone, children }: { tone?: Tone; children: ReactNode }) {
  return <span className={joinClasses(styles.badge, tone && styles[tone])}>{children}</span>;
}
