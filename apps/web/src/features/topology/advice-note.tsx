import { Badge, type Tone } from '@pet/ui';
import { MeasuredList } from './measured-list.tsx';
import type { Advice } from './topology-types.ts';
import styles from './topology-view.module.css';

const WORDS: Readonly<Record<Advice['verdict'], { text: string; tone: Tone }>> = {
  split: { text: 'Split it', tone: 'good' },
  watch: { text: 'Watch it', tone: 'warn' },
  stay: { text: 'Stay', tone: 'info' },
};

/** Whether the module has earned a service of its own, and why. */
export function AdviceNote({ advice }: { advice: Advice }) {
  const { text, tone } = WORDS[advice.verdict];
  return (
    <div className={styles.advice}>
      <p>
        <Badge tone={tone}>{text}</Badge> {advice.summary}
      </p>
      {advice.reasons.length > 0 && (
        <ul>
          {advice.reasons.map(({ speaksFor, text: reason }) => (
            <li key={reason}>
              <span className="visually-hidden">
                {speaksFor === 'split' ? 'For a split: ' : 'Against a split: '}
              </span>
              <span aria-hidden="true">{speaksFor === 'split' ? '+ ' : '− '}</span>
              {reason}
            </li>
          ))}
        </ul>
      )}
      {/* A front door older than this page tells none. */}
      <MeasuredList module={advice.module} measured={advice.measured ?? []} />
    </div>
  );
}
