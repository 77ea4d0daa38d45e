import { InUnits } from '#web/features/measures/in-units.tsx';
import type { DesignChoice } from './design-choices.ts';
import styles from './choice-list.module.css';

/** The choices of one design as a compact list of terms. */
export function ChoiceList({ choices }: { choices: readonly DesignChoice[] }) {
  return (
    <dl className={styles.list}>
      {choices.map(({ label, value }) => (
        <div key={label} className={styles.choice}>
          <dt>{label}</dt>
          <dd>
            <InUnits>{value}</InUnits>
          </dd>
        </div>
      ))}
    </dl>
  );
}
