import { Field, SelectInput } from '@pet/ui';
import { useState } from 'react';
import { figureOf, measures, type Units } from '#web/features/measures/measures.ts';
import type { TakenMeasures } from '#web/features/measures/pet-types.ts';
import { chartLine, type Charted } from './chart-points.ts';
import styles from './pet-history.module.css';

const BOX = { width: 300, height: 110 };

/** One measure over time as a line; the table below holds the same figures. */
export function MeasureChart({ items, units }: { items: readonly TakenMeasures[]; units: Units }) {
  const [shown, setShown] = useState<Charted>('weightG');
  const info = measures.find(({ measure }) => measure === shown) ?? measures[0];
  if (!info) return null;
  const { points } = chartLine(items, shown, BOX);
  const unit = info.kind === 'length' ? units.length : units.weight;
  const say = (value: number) => `${figureOf(info, value, units)} ${unit}`;
  const [first, last] = [points[0], points.at(-1)];
  return (
    <div className={styles.chart}>
      <Field label="Over time">
        <SelectInput value={shown} onChange={({ target }) => setShown(target.value as Charted)}>
          {measures.map(({ measure, label }) => (
            <option key={measure} value={measure}>
              {label}
            </option>
          ))}
        </SelectInput>
      </Field>
      <svg
        viewBox={`-24 -18 ${BOX.width + 48} ${BOX.height + 36}`}
        role="img"
        aria-label={`${info.label}: ${points.map(({ value }) => say(value)).join(', ')}`}
      >
        <path className={styles.base} d={`M0 ${BOX.height}H${BOX.width}`} />
        <polyline
          className={styles.line}
          points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
        />
        {points.map(({ x, y, value }) => (
          <circle key={`${x} ${value}`} className={styles.point} cx={x} cy={y} r="4.5" />
        ))}
        {first && first !== last && (
          <text className={styles.figure} x={first.x} y={first.y - 10} textAnchor="start">
            {say(first.value)}
          </text>
        )}
        {last && (
          <text className={styles.figure} x={last.x} y={last.y - 10} textAnchor="end">
            {say(last.value)}
          </text>
        )}
      </svg>
    </div>
  );
}
