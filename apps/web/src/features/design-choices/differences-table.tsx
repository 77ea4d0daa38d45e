import type { DesignDifference } from '@pet/domain/builder';
import type { ReactNode } from 'react';
import { InUnits } from '#web/features/measures/in-units.tsx';
import styles from './differences-table.module.css';

export interface DifferencesTableProps {
  /** Which two are compared, e.g. "There" and "Here". */
  from: string;
  to: string;
  differences: readonly Pick<DesignDifference, 'label' | 'from' | 'to'>[];
  /** Rows below the differences. */
  children?: ReactNode;
}

/** What differs between two states of a design, part by part. */
export function DifferencesTable({ from, to, differences, children }: DifferencesTableProps) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">{from}</th>
          <th scope="col">{to}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <tr key={difference.label}>
            <th scope="row">{difference.label}</th>
            <td>
              <InUnits>{difference.from}</InUnits>
            </td>
            <td>
              <InUnits>{difference.to}</InUnits>
            </td>
          </tr>
        ))}
        {children}
      </tbody>
    </table>
  );
}
