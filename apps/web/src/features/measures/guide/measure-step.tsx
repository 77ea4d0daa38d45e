import type { RepeatMeasurement } from '@pet/domain/pet';
import { Button, Field, Notice, TextInput } from '@pet/ui';
import { useEffect, useRef, type Dispatch, type FormEvent } from 'react';
import { figureOf, type Units } from '../measures.ts';
import { UnitToggle } from '../unit-toggle.tsx';
import { GuideDrawing } from './guide-drawing.tsx';
import type { GuideMeasure } from './guide-measures.ts';
import {
  isAnswered,
  outcomeOf,
  READINGS_MAX,
  type GuideAction,
  type GuideState,
  type MeasureOutcome,
} from './guide-state.ts';
import styles from './guide.module.css';

export interface MeasureStepProps {
  info: GuideMeasure;
  state: GuideState;
  units: Units;
  onUnits: (units: Units) => void;
  act: Dispatch<GuideAction>;
}

const TIMES = ['First time', 'Second time', 'Third time'];

/** One measure: where the tape goes, and what it shows, up to three times. */
export function MeasureStep({ info, state, units, onUnits, act }: MeasureStepProps) {
  const { measure } = info;
  const texts = state.texts[measure];
  const outcome = outcomeOf(state, info, units);
  const fields = useRef<HTMLDivElement>(null);
  const unit = info.kind === 'length' ? units.length : units.weight;
  const hasRoom = texts.length < READINGS_MAX;
  const isApart = outcome.result?.verdict === 'again';
  useFocusOnNewField(fields, texts.length);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (!isAnswered(outcome)) {
      act({ kind: 'refuse' });
      fields.current?.querySelector('input')?.focus();
    } else if (isApart && hasRoom) act({ kind: 'once-more', measure });
    else act({ kind: 'go', step: state.step + 1 });
  }

  const faultAt = (index: number) => {
    const isMissing = state.isTried && index === 0 && outcome.readings.length === 0;
    return outcome.faults[index] ?? (isMissing ? 'Type what the tape shows, or skip it.' : null);
  };

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <GuideDrawing measure={measure} species={state.pet.species} />
      <h2 className={styles.title} tabIndex={-1}>
        {info.title}
      </h2>
      <p className={styles.how}>
        {info.how} <span className={styles.beware}>{info.beware}</span>
      </p>
      <div className={styles.readings} ref={fields}>
        {texts.map((text, index) => (
          <Field
            key={index}
            label={texts.length === 1 ? `${info.title} in ${unit}` : TIMES[index]}
            error={faultAt(index)}
          >
            <TextInput
              className={styles.figure}
              inputMode="decimal"
              enterKeyHint="next"
              autoComplete="off"
              value={text}
              suffix={unit}
              onChange={({ target }) => act({ kind: 'type', measure, index, text: target.value })}
            />
          </Field>
        ))}
      </div>
      <Spread info={info} outcome={outcome} units={units} hasRoom={hasRoom} />
      <div className={styles.actions}>
        <Button type="submit" tone="primary" size="large">
          {isApart && hasRoom ? 'Measure once more' : 'Next'}
        </Button>
        {!isApart && hasRoom && isAnswered(outcome) && (
          <Button onClick={() => act({ kind: 'once-more', measure })}>Measure once more</Button>
        )}
        {isApart && hasRoom && (
          <Button onClick={() => act({ kind: 'go', step: state.step + 1 })}>
            Take the middle anyway
          </Button>
        )}
      </div>
      <div className={styles.foot}>
        <Button tone="quiet" onClick={() => act({ kind: 'go', step: state.step - 1 })}>
          Back
        </Button>
        <Button tone="quiet" onClick={() => act({ kind: 'skip', measure })}>
          Not sure – skip
        </Button>
        <UnitToggle units={units} onChange={onUnits} kind={info.kind} />
      </div>
      <p className={styles.consequence}>Skip it? {info.skipped}</p>
    </form>
  );
}

/** What several readings come to. */
function Spread({
  info,
  outcome: { result, readings },
  units,
  hasRoom,
}: {
  info: GuideMeasure;
  outcome: MeasureOutcome;
  units: Units;
  hasRoom: boolean;
}) {
  const unit = info.kind === 'length' ? units.length : units.weight;
  const say = (value: number) => `${figureOf(info, value, units)}\u00a0${unit}`;
  if (!result || readings.length < 2) {
    return (
      <p className={styles.spread} aria-live="polite">
        {result ? 'Twice is safer: tapes slip and dogs wriggle.' : ''}
      </p>
    );
  }
  const apart = result.spread === 0 ? 'all the same' : `${say(result.spread)} apart`;
  if (result.verdict !== 'again') {
    return (
      <p className={styles.spread} aria-live="polite">
        {agreement(result, apart)} We take {say(result.value)}.
      </p>
    );
  }
  return (
    <Notice tone="warn" title={`These are ${apart}`}>
      <p>
        {hasRoom
          ? `Something slipped; up to ${say(result.tolerance)} is usual. Please measure once more.`
          : `We take the middle one, ${say(result.value)}. On a calmer day, measure again.`}
      </p>
    </Notice>
  );
}

/** With three readings one may lie apart, which the other two outvote. */
function agreement({ readings, spread, tolerance }: RepeatMeasurement, apart: string): string {
  if (spread > tolerance) return 'Two of the three agree.';
  return `${readings === 2 ? 'Both' : 'All three'} agree, ${apart}.`;
}

/** The field that was asked for has the focus at once, so that the next figure can be typed. */
function useFocusOnNewField(fields: React.RefObject<HTMLDivElement | null>, count: number): void {
  const shown = useRef(count);
  useEffect(() => {
    if (count > shown.current)
      fields.current
        ?.querySelectorAll('input')
        .item(count - 1)
        .focus();
    shown.current = count;
  }, [fields, count]);
}
