import { useId } from 'react';
import type { Units } from './measures.ts';
import styles from './unit-toggle.module.css';

/** Centimetres or inches, kilograms or pounds; changing them changes no measure. */
export function UnitToggle({
  units,
  onChange,
  kind,
}: {
  units: Units;
  onChange: (units: Units) => void;
  /** Offers only the units of this kind of measure. */
  kind?: 'length' | 'weight';
}) {
  return (
    <div className={styles.toggles}>
      {kind !== 'weight' && (
        <Choice
          legend="Lengths in"
          options={['cm', 'in'] as const}
          value={units.length}
          onChange={(length) => onChange({ ...units, length })}
        />
      )}
      {kind !== 'length' && (
        <Choice
          legend="Weight in"
          options={['kg', 'lb'] as const}
          value={units.weight}
          onChange={(weight) => onChange({ ...units, weight })}
        />
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  legend: string;
  options: readonly Value[];
  value: Value;
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({ legend, options, value, onChange }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="visually-hidden">{legend}</legend>
      <span className={styles.options}>
        {options.map((option) => (
          <label key={option} className={styles.option}>
            <input
              type="radio"
              name={name}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            <span>{option}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}
