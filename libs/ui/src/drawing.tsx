import { joinClasses } from './join-classes.ts';
import styles from './drawing.module.css';

export interface DrawingProps {
  /** From `drawHarness`, which escapes everything that people typed. */
  svg: string;
  alt: string;
  className?: string | undefined;
}

/**
 * The drawing of a harness as one picture with its description. The names inside the SVG, which are
 * for its use as a file, stay hidden, or it would be read out twice.
 */
export function Drawing({ svg, alt, className }: DrawingProps) {
  return (
    <div role="img" aria-label={alt} className={joinClasses(styles.drawing, className)}>
      <div className={styles.svg} aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
    </div>
  );
}
