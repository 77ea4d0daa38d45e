import { formatLength } from '@pet/domain/pet';
import { Button, Field, TextInput } from '@pet/ui';
import { MeasureDrawing } from '#web/features/measures/measure-drawing.tsx';
import { PetFactsFields } from '#web/features/measures/pet-facts-fields.tsx';
import { FigureRescue } from '#web/features/measures/rescue/figure-rescue.tsx';
import { PetPicker, type PetPickerProps } from './pet-picker.tsx';
import { UnitToggle } from '#web/features/measures/unit-toggle.tsx';
import type { Units } from '#web/features/measures/measures.ts';
import type { MeasureForm } from './use-measure-form.ts';
import styles from './measure-section.module.css';

export interface MeasureSectionProps extends Pick<PetPickerProps, 'config' | 'offer' | 'onChange'> {
  form: MeasureForm;
  units: Units;
  onUnits: (units: Units) => void;
}

/** The four measures, each with its picture, and what else tells whether they can be right. */
export function MeasureSection({ form, units, onUnits, ...design }: MeasureSectionProps) {
  const { species } = form.pet;
  return (
    <div className={styles.section}>
      <PetPicker {...design} units={units} onPick={form.take} />
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
      <FigureRescue texts={form.texts} units={units} pet={form.pet} onTake={form.takeInstead} />
      {form.breastboneMm !== null && (
        <p className={styles.advice}>
          Breastbone {formatLength(form.breastboneMm, units.length)}, as you measured it.{' '}
          <Button size="small" tone="quiet" onClick={form.leaveOutBreastbone}>
            Leave it out
          </Button>
        </p>
      )}
      <PetFactsFields pet={form.pet} onChange={form.changeFacts} />
    </div>
  );
}
