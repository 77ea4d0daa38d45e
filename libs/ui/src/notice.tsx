import type { ReactNode } from 'react';
import { joinClasses } from './join-classes.ts';
import { ToneSign } from './tone-sign.tsx';
import type { Tone } from './tone.ts';
import styles from './notice.module.css';

export interface NoticeProps {
  tone?: Tone;
  title?: ReactNode;
  children?: ReactNode;
  /** Buttons that act on what the notice says. */
  action?: ReactNode;
  /** Text that was there from the start and need not be announced. */
  isStatic?: boolean;
  className?: string | undefined;
}

/** Something to know about this page; `bad` interrupts a screen reader, the others wait their turn. */
export function Notice({
  tone = 'info',
  title,
  children,
  action,
  isStatic = false,
  className,
}: NoticeProps) {
  const role = isStatic ? undefined : tone === 'bad' ? 'alert' : 'status';
  return (
    <div className={joinClasses(styles.notice, styles[tone], className)} role={role}>
      <ToneSign tone={tone} className={styles.sign} />
      <div className={styles.body}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
