import { Field, TextInput } from '@pet/ui';
import { MeasureDrawing } from '#web/features/measures/measure-drawing.tsx';
import { PetFactsFields } from './pet-facts-fields.tsx';
import { PetPicker } from './pet-picker.tsx';
import { UnitToggle } from '#web/features/measures/unit-toggle.tsx';
import type { Units } from '#web/features/measures/measures.ts';
import type { MeasureForm } from './use-measure-form.ts';
import styles from './measure-section.module.css';

export interface MeasureSectionProps {
  form: MeasureForm;
  units: Units;
  onUnits: (units: Units) => void;
}

/** The four measures, each with its picture, and what else tells whether they can be right. */
export function MeasureSection({ form, units, onUnits }: MeasureSectionProps) {
  const { species } = form.pet;
  return (
    <div className={styles.section}>
      <PetPicker species={species} onPick={form.take} />
      <UnitToggle units={units} onChange={onUnits} />
      <p className={styles.advice}>
        Measure over the skin, not the fur, while your {species} stands. Do it twice.
      </p>
      {form.fields.map((field) => (
        <div key={field.measure} className={styles.measure}>
          <MeasureDrawing measure={field.measure} species={species} />
          <Field label={field.label} hint={field.hint} error={field.fault}>
            <TextInput
              inputMode="decimal"
              autoComplete="off"
              value={field.text}
              suffix={field.kind === 'length' ? units.length : units.weight}
              onChange={(event) => form.type(field, event.target.value)}
            />
          </Field>
        </div>
      ))}
      <PetFactsFields pet={form.pet} onChange={form.changeFacts} />
    </div>
  );
}
