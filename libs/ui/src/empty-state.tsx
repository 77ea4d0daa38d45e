import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  title: ReactNode;
  children?: ReactNode;
  /** The way on. */
  action?: ReactNode;
  /** The whole page says this and nothing else, so its title is the page's. */
  isWholePage?: boolean;
}

/** Nothing here yet, why, and what to do about it. */
export function EmptyState({ title, children, action, isWholePage = false }: EmptyStateProps) {
  const Title = isWholePage ? 'h1' : 'h2';
  return (
    <div className={styles.empty}>
      <Title className={styles.title}>{title}</Title>
      {children && <div className={styles.text}>{children}</div>}
      {action}
    </div>
  );
}
