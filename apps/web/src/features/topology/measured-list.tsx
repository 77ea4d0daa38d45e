import type { Advice } from './topology-types.ts';
import styles from './topology-view.module.css';

/** Everything that the advice looked at, so that it can be followed where nothing speaks for or against. */
export function MeasuredList({ module, measured }: Pick<Advice, 'module' | 'measured'>) {
  if (measured.length === 0) return null;
  return (
    <details className={styles.controls}>
      <summary>What was measured of {module}</summary>
      <dl className={styles.measured}>
        {measured.map(({ what, value, counts }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              {value} <span className={styles.soft}>Counts {counts}.</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
