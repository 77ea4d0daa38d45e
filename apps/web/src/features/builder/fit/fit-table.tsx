import { formatLength, lengthFigure, mmToIn, type FitReport, type StrapFit } from '@pet/domain/pet';
import { Badge, type Tone } from '@pet/ui';
import type { Units } from '#web/features/measures/measures.ts';
import styles from './fit-table.module.css';

const verdictWords: Record<StrapFit['verdict'], { words: string; tone?: Tone }> = {
  good: { words: 'Fits', tone: 'good' },
  tight: { words: 'Too tight', tone: 'bad' },
  loose: { words: 'Too loose', tone: 'warn' },
  unknown: { words: 'Measure to know' },
};

/** Each strap: how far it can be set, how exactly it is made, and whether it fits this animal. */
export function FitTable({ fit, units }: { fit: FitReport; units: Units }) {
  const range = ({ adjustMinMm, adjustMaxMm }: StrapFit) => {
    const longest = formatLength(adjustMaxMm, units.length);
    if (adjustMinMm === adjustMaxMm) return `Fixed, ${longest}`;
    return `${lengthFigure(adjustMinMm, units.length)}–${longest}`;
  };
  const tolerance = ({ toleranceMm }: StrapFit) =>
    units.length === 'cm' ? `${toleranceMm} mm` : `${mmToIn(toleranceMm).toFixed(1)} in`;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>Straps</caption>
      <thead>
        <tr>
          <th scope="col">Strap</th>
          <th scope="col">Adjusts</th>
          <th scope="col">Fit</th>
        </tr>
      </thead>
      <tbody>
        {fit.straps.map((strap) => {
          const { words, tone } = verdictWords[strap.verdict];
          return (
            <tr key={strap.strapId}>
              <th scope="row">
                {strap.label}
                {strap.bodyMm !== null && (
                  <span className={styles.body}>
                    on {formatLength(strap.bodyMm, units.length)}
                    {strap.neededMm !== null &&
                      `, with ease ${formatLength(strap.neededMm, units.length)}`}
                  </span>
                )}
              </th>
              <td>
                {range(strap)}
                <span className={styles.body}>± {tolerance(strap)}</span>
              </td>
              <td>
                <Badge {...(tone && { tone })}>{words}</Badge>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
