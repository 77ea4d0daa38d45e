import type { CSSProperties } from 'react';
import type { Bar } from './bars.ts';
import styles from './bar-table.module.css';

export interface BarTableProps {
  caption: string;
  /** What a row is, e.g. `Step`. */
  rowTitle: string;
  bars: readonly Bar[];
  /** Adds how many of the row before came so far. */
  isFunnel?: boolean;
}

const number = new Intl.NumberFormat('en-US');

/** A table whose figures are also drawn as bars. */
export function BarTable({ caption, rowTitle, bars, isFunnel = false }: BarTableProps) {
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{rowTitle}</th>
          <th scope="col">Count</th>
          {isFunnel && <th scope="col">Of the step before</th>}
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row">
              {bar.label}
              <span
                className={styles.bar}
                style={{ '--width': `${bar.widthPercent}%` } as CSSProperties}
                aria-hidden="true"
              />
            </th>
            <td>{number.format(bar.count)}</td>
            {isFunnel && (
              <td className={styles.share}>
                {bar.ofPreviousPercent === null ? '' : `${bar.ofPreviousPercent} %`}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
