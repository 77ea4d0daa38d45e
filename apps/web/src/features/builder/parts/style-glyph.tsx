import type { Pattern } from '@pet/domain/builder';
import styles from './style-glyph.module.css';

/** Each pattern as it lies on the table: straps as lines, rings as circles. */
const straps: Record<Pattern, string> = {
  y: 'M10 8C18 20 30 20 38 8M24 18v14M8 32c10 8 22 8 32 0M8 32V22M40 32V22',
  h: 'M24 16m-11 0a11 8 0 1 0 22 0a11 8 0 1 0-22 0M24 24v6M24 36m-15 0a15 7 0 1 0 30 0a15 7 0 1 0-30 0',
  'step-in': 'M24 12v26M24 24m-1 0a9 11 0 1 0-1 2M24 24m1 0a9 11 0 1 1 1 2',
  'no-pull': 'M8 12c8 10 24 10 32 0M8 12v20M40 12v20M8 32c10 8 22 8 32 0M8 22c10 5 22 5 32 0',
  'escape-safe':
    'M12 8c6 8 18 8 24 0M24 14v24M8 20c9 8 23 8 32 0M11 32c8 7 18 7 26 0M8 20v-4M40 20v-4',
  vest: 'M14 8c0 6 4 9 10 9s10-3 10-9l6 5v22c-5 4-11 5-16 5s-11-1-16-5V13zM24 17v23',
};

const ring: Record<Pattern, readonly [number, number]> = {
  y: [24, 18],
  h: [24, 27],
  'step-in': [24, 11],
  'no-pull': [24, 26],
  'escape-safe': [24, 26],
  vest: [24, 12],
};

/** A small sign of a style, to tell them apart at a glance; the name says the same. */
export function StyleGlyph({ pattern }: { pattern: Pattern }) {
  const [x, y] = ring[pattern];
  return (
    <svg viewBox="0 0 48 46" className={styles.glyph} aria-hidden="true">
      <path d={straps[pattern]} className={styles.strap} />
      <path d={straps[pattern]} className={styles.stitch} />
      <circle cx={x} cy={y} r="3.6" className={styles.ring} />
    </svg>
  );
}
