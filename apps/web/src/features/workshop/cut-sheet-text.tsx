import type { CutSheet } from './cut-sheet-view.tsx';
import styles from './cut-sheet-view.module.css';

type TextPanel = NonNullable<CutSheet['plan']['text']>;

/** What to stitch, letter by letter, and how. */
export function TextProof({ text }: { text: TextPanel }) {
  return (
    <section aria-labelledby="text" className={styles.text}>
      <h2 id="text">Stitch</h2>
      <p className={styles.proof}>
        {text.lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <p>
        {text.fontName}, {text.threadColourName} thread, {text.glyphHeightMm} mm high, on the{' '}
        {text.position}. It takes {text.textLengthMm} of {text.availableMm} mm.
      </p>
    </section>
  );
}
