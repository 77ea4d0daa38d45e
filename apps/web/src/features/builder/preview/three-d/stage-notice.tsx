import { Notice } from '@pet/ui';
import type { ReactNode } from 'react';
import styles from './three-d.module.css';

/** A word over the drawing, where 3D is not to be had. */
export function StageNotice({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <Notice className={styles.notice} action={action}>
      <p>{children}</p>
    </Notice>
  );
}
