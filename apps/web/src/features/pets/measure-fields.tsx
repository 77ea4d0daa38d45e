import { Field, TextInput } from '@pet/ui';
import type { Species } from '@pet/domain/pet';
import { MeasureDrawing } from '#web/features/measures/measure-drawing.tsx';
import { measures, type Measure, type Units } from '#web/features/measures/measures.ts';
import type { FieldErrors } from '#web/features/forms/check.ts';
import type { PetDraft } from './pet-draft.ts';
import styles from './pet-form.module.css';

export interface MeasureFieldsProps {
  species: Species;
  figures: PetDraft['figures'];
  units: Units;
  errors: FieldErrors;
  onChange: (measure: Measure, text: string) => void;
}

/** The four measures, each with the picture of where to measure. */
export function MeasureFields({ species, figures, units, errors, onChange }: MeasureFieldsProps) {
  return measures.map(({ measure, label, hint, kind }) => (
    <div key={measure} className={styles.measure}>
      <MeasureDrawing measure={measure} species={species} />
      <Field label={label} hint={hint} error={errors[measure]}>
        <TextInput
          name={measure}
          inputMode="decimal"
          autoComplete="off"
          value={figures[measure]}
          suffix={kind === 'length' ? units.length : units.weight}
          onChange={(event) => onChange(measure, event.target.value)}
        />
      </Field>
    </div>
  ));
}
