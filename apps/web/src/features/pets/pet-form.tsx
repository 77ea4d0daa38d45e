'use client';
import { Button, Field, TextInput } from '@pet/ui';
import { useRef, useState, type FormEvent } from 'react';
import { FigureRescue } from '#web/features/measures/rescue/figure-rescue.tsx';
import { UnitToggle } from '#web/features/measures/unit-toggle.tsx';
import type { Units } from '#web/features/measures/measures.ts';
import type { FieldErrors } from '#web/features/forms/check.ts';
import { ErrorNotice } from '#web/trpc/error-notice.tsx';
import { AssessmentNotices } from './assessment-notices.tsx';
import { BreedField } from './breed-field.tsx';
import { MeasureFields } from './measure-fields.tsx';
import {
  convertFigures,
  factsOf,
  figuresOf,
  readDraft,
  type PetDraft,
  type PetInput,
} from './pet-draft.ts';
import { SpeciesField } from './species-field.tsx';
import { useAssessment } from './use-assessment.ts';
import styles from './pet-form.module.css';

export interface PetFormProps {
  initial: PetDraft;
  units: Units;
  onUnits: (units: Units) => void;
  /** ISO day. */
  today: string;
  isSaving: boolean;
  error: unknown;
  onSave: (input: PetInput) => void;
  onCancel: () => void;
}

/** A pet to add or to change: what it is, and its four measures with what they tell. */
export function PetForm(props: PetFormProps) {
  const { initial, units, onUnits, today, isSaving, error, onSave, onCancel } = props;
  const [draft, setDraft] = useState(initial);
  const [errors, setErrors] = useState<FieldErrors>({});
  const form = useRef<HTMLFormElement>(null);
  const assessment = useAssessment(draft, units, today);

  const change = (changed: Partial<PetDraft>) => setDraft({ ...draft, ...changed });
  const judge = () => readDraft(draft, units, today);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    const read = judge();
    setErrors(read.errors);
    if (read.isValid) return onSave(read.input);
    const [firstField = ''] = Object.keys(read.errors);
    form.current?.querySelector<HTMLElement>(`[name="${firstField}"]`)?.focus();
  }

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={onSubmit}
      onBlur={({ target }) => setErrors(onlyShown(judge().errors, errors, target))}
    >
      <Field label="Name" error={errors['name']}>
        <TextInput
          name="name"
          value={draft.name}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => change({ name: event.target.value })}
        />
      </Field>
      <SpeciesField
        species={draft.species}
        onChange={(species) => change({ species, breed: '' })}
      />
      <BreedField
        species={draft.species}
        value={draft.breed}
        onChange={(breed) => change({ breed })}
      />
      <Field
        label="Born on"
        isOptional
        hint="About is good enough; it tells us about growth."
        error={errors['birthDate']}
      >
        <TextInput
          name="birthDate"
          type="date"
          max={today}
          value={draft.birthDate}
          onChange={(event) => change({ birthDate: event.target.value })}
        />
      </Field>
      <fieldset className={styles.measures}>
        <legend>Measures</legend>
        <p className={styles.advice}>
          Over the skin, not the fur, while your {draft.species} stands. You can also add them
          later.
        </p>
        <UnitToggle
          units={units}
          onChange={(next) => {
            change({ figures: convertFigures(draft.figures, units, next) });
            onUnits(next);
          }}
        />
        <MeasureFields
          species={draft.species}
          figures={draft.figures}
          units={units}
          errors={errors}
          onChange={(measure, text) => change({ figures: { ...draft.figures, [measure]: text } })}
        />
        <FigureRescue
          texts={draft.figures}
          units={units}
          pet={factsOf(draft, today)}
          onTake={(meant) => change({ figures: figuresOf(meant, units) })}
        />
      </fieldset>
      {assessment && (
        <AssessmentNotices
          assessment={assessment}
          onSuggestion={(corrected) => change({ figures: figuresOf(corrected, units) })}
        />
      )}
      {error !== null && <ErrorNotice error={error} title="The pet was not saved" />}
      <div className={styles.actions}>
        <Button type="submit" tone="primary" isBusy={isSaving}>
          Save
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

/** The faults to show after a field was left: its own, and those shown before that are still there. */
function onlyShown(found: FieldErrors, shown: FieldErrors, left: Element): FieldErrors {
  const leftName = left instanceof HTMLInputElement ? left.name : '';
  const names = new Set([...Object.keys(shown), leftName]);
  return Object.fromEntries(Object.entries(found).filter(([name]) => names.has(name)));
}
