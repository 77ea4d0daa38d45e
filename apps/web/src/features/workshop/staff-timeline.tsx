import { Moment } from '#web/features/dates/moment.tsx';
import type { StaffOrder } from './workshop-types.ts';
import styles from './staff-timeline.module.css';

/** Everything that happened to an order, the latest on top. */
export function StaffTimeline({ timeline }: { timeline: StaffOrder['timeline'] }) {
  return (
    <section aria-labelledby="history" className={styles.timeline}>
      <h2 id="history">History</h2>
      <ol className={styles.entries}>
        {timeline.toReversed().map(({ at, code, title, detail }) => (
          <li key={`${at} ${code} ${title}`}>
            <span className={styles.title}>{title}</span>
            <span className={styles.soft}>
              <Moment at={at} />
              {detail && ` – ${detail}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
