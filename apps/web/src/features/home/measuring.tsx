import { ButtonLink } from '@pet/ui';
import { MeasureDrawing } from '#web/features/measures/measure-drawing.tsx';
import { measures } from '#web/features/measures/measures.ts';
import { paths } from '#web/paths.ts';
import styles from './measuring.module.css';

/** Where the tape goes, before anyone has opened the builder. */
export function Measuring() {
  return (
    <section className={styles.section} id="measuring" aria-labelledby="measuring-heading">
      <div className={styles.words}>
        <h2 id="measuring-heading" className={styles.title}>
          Four measures, two minutes
        </h2>
        <p className={styles.text}>
          A soft tape, a treat, and someone to hold the treat. Measure over the skin rather than the
          fur while your animal stands, and do it twice. No tape at hand? Begin with a standard size
          and measure later.
        </p>
        <ButtonLink href={paths.measuring()}>Measure step by step</ButtonLink>
      </div>
      <ul className={styles.measures}>
        {measures.map(({ measure, label, hint }) => (
          <li key={measure} className={styles.measure}>
            <MeasureDrawing measure={measure} species="dog" />
            <h3>{label}</h3>
            <p className={styles.hint}>{hint}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
