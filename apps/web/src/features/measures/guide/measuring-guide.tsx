'use client';
import type { DrawnMeasure } from '@pet/domain/builder';
import type { Measurements, PetFacts } from '@pet/domain/pet';
import { lazy, Suspense, useEffect, useReducer, useRef, type ReactNode } from 'react';
import { Skeleton } from '@pet/ui';
import { figureOf, type Units } from '../measures.ts';
import { AnimalStep } from './animal-step.tsx';
import { guideMeasures } from './guide-measures.ts';
import type { GuideResultProps } from './guide-result.tsx';
import { LAST_STEP, reduceGuide, startGuide } from './guide-state.ts';
import { GuideProgress } from './guide-progress.tsx';
import { MeasureStep } from './measure-step.tsx';
import styles from './guide.module.css';

/** Brings the breed table and the fit, which nobody needs before there is something to judge. */
const GuideResult = lazy(() =>
  import('./guide-result.tsx').then((module) => ({ default: module.GuideResult })),
);

export interface MeasuringGuideProps extends Pick<GuideResultProps, 'configFor' | 'offer'> {
  pet: PetFacts;
  /** What is known already, to be gone over again. */
  known: Measurements | null;
  /** A design is for one species, which then is not asked. */
  isSpeciesFixed: boolean;
  units: Units;
  onUnits: (units: Units) => void;
  /** What can be done with the outcome. */
  finish: GuideResultProps['finish'];
}

/** Measuring step by step: about the animal, one measure at a time, and what they come to. */
export function MeasuringGuide(props: MeasuringGuideProps) {
  const { pet, known, isSpeciesFixed, units, onUnits } = props;
  const [state, act] = useReducer(reduceGuide, null, () =>
    startGuide(pet, known ? textsOf(known, units) : {}),
  );
  const info = guideMeasures[state.step - 1];
  const go = (step: number) => act({ kind: 'go', step });

  function changeUnits(next: Units): void {
    act({ kind: 'change-units', from: units, to: next });
    onUnits(next);
  }

  return (
    <div className={styles.guide}>
      <GuideProgress step={state.step} />
      {/* Around the frame, which looks for the heading when it appears: a step that is still on its way has none. */}
      <Suspense fallback={<Skeleton height="24rem" label="Working out the fit" />}>
        <StepFrame key={state.step} hasMoved={state.hasMoved}>
          {state.step === 0 && (
            <AnimalStep
              pet={state.pet}
              isSpeciesFixed={isSpeciesFixed}
              onChange={(change) => act({ kind: 'change-pet', change })}
              onNext={() => go(1)}
            />
          )}
          {info && (
            <MeasureStep
              key={info.measure}
              info={info}
              state={state}
              units={units}
              onUnits={changeUnits}
              act={act}
            />
          )}
          {state.step === LAST_STEP && (
            <GuideResult
              state={state}
              units={units}
              configFor={props.configFor}
              offer={props.offer}
              act={act}
              finish={props.finish}
            />
          )}
        </StepFrame>
      </Suspense>
    </div>
  );
}

interface StepFrameProps {
  hasMoved: boolean;
  children: ReactNode;
}

/**
 * A step after the first begins at its field, or at its heading where a keyboard on the screen would
 * cover the drawing.
 */
function StepFrame({ hasMoved, children }: StepFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!hasMoved) return;
    const find = (selector: string) => frame.current?.querySelector<HTMLElement>(selector);
    const field = matchMedia('(pointer: fine)').matches && find('input[inputmode]');
    (field || find('h2'))?.focus();
  }, [hasMoved]);
  return (
    <div ref={frame} className={styles.step}>
      {children}
    </div>
  );
}

const textsOf = (known: Measurements, units: Units): Partial<Record<DrawnMeasure, string>> => {
  const values: Partial<Record<DrawnMeasure, number>> = known;
  return Object.fromEntries(
    guideMeasures.flatMap((info) => {
      const value = values[info.measure];
      return value === undefined ? [] : [[info.measure, figureOf(info, value, units)]];
    }),
  );
};
