import { joinClasses } from './join-classes.ts';
import styles from './seam.module.css';

/** A line of saddle stitches between two parts of a page. */
export function Seam({ className }: { className?: string | undefined }) {
  return <hr className={joinClasses(styles.seam, className)} aria-hidden="true" />;
}
