import { formatLength, lengthFigure, type FitReport, type StrapOutcome } from '@pet/domain/pet';
import { Badge, type Tone } from '@pet/ui';
import type { Units } from '../measures.ts';
import styles from './guide-result.module.css';

const TONES: Readonly<Record<StrapOutcome['state'], Tone | null>> = {
  good: 'good',
  check: 'warn',
  bad: 'bad',
  unknown: null,
};

export interface StrapListProps {
  report: FitReport;
  outcomes: readonly StrapOutcome[];
  units: Units;
  isEstimated: boolean;
}

/** The straps by the numbers that they have on the drawing. */
export function StrapList({ report, outcomes, units, isEstimated }: StrapListProps) {
  return (
    <ol className={styles.straps} aria-label="Straps">
      {outcomes.map(({ strapId, label, state, words }, index) => {
        const tone = TONES[state];
        return (
          <li key={strapId} className={styles.strap}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            <span className={styles.strapName}>
              {label}
              <span className={styles.range}>{rangeOf(report, strapId, units)}</span>
            </span>
            <Badge {...(tone && { tone })}>
              {isEstimated && state === 'good' ? 'Should fit' : words}
            </Badge>
          </li>
        );
      })}
    </ol>
  );
}

function rangeOf({ straps }: FitReport, strapId: string, units: Units): string {
  const strap = straps.find((each) => each.strapId === strapId);
  if (!strap) return '';
  const longest = formatLength(strap.adjustMaxMm, units.length);
  if (strap.adjustMinMm === strap.adjustMaxMm) return longest;
  return `adjusts ${lengthFigure(strap.adjustMinMm, units.length)} to ${longest}`;
}
