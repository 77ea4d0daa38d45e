import type { ComponentProps } from 'react';
import { joinClasses } from './join-classes.ts';
import styles from './card.module.css';

export interface CardProps extends ComponentProps<'div'> {
  as?: 'div' | 'section' | 'article' | 'li';
  /** Sews a seam round the card: for the one that matters most on a page. */
  isStitched?: boolean;
}

/** A raised sheet of paper. */
export function Card({ as: Tag = 'div', isStitched = false, className, ...rest }: CardProps) {
  const look = joinClasses(styles.card, isStitched && styles.stitched, className);
  return <Tag {...(rest as object)} className={look} />;
}
