import type { DrawnMeasure } from '@pet/domain/builder';
import { repeatMeasurement, type PetFacts, type RepeatMeasurement } from '@pet/domain/pet';
import { figureOf, readFigure, type Units } from '../measures.ts';
import { guideMeasures, isTooHeavy, type GuideMeasure } from './guide-measures.ts';

export const READINGS_MAX = 3;

export interface GuideState {
  /** 0 is about the animal, then each measure, then the result. */
  step: number;
  pet: PetFacts;
  /** What was typed, by measure and time. */
  texts: Readonly<Record<DrawnMeasure, readonly string[]>>;
  skipped: Readonly<Partial<Record<DrawnMeasure, true>>>;
  /** Steps that were left with Next, whose faults are shown from then on. */
  isTried: boolean;
  /** Whether anybody has gone from one step to another yet. */
  hasMoved: boolean;
}

export type GuideAction =
  | { kind: 'change-pet'; change: Partial<PetFacts> }
  | { kind: 'type'; measure: DrawnMeasure; index: number; text: string }
  | { kind: 'once-more'; measure: DrawnMeasure }
  | { kind: 'skip'; measure: DrawnMeasure }
  | { kind: 'refuse' }
  | { kind: 'go'; step: number }
  | { kind: 'correct'; texts: Partial<Record<DrawnMeasure, string>> }
  | { kind: 'change-units'; from: Units; to: Units };

export const LAST_STEP = guideMeasures.length + 1;

const NOTHING_TYPED = Object.fromEntries(
  guideMeasures.map(({ measure }) => [measure, ['']]),
) as unknown as GuideState['texts'];

export const startGuide = (
  pet: PetFacts,
  known: Partial<Record<DrawnMeasure, string>> = {},
): GuideState => ({
  step: 0,
  pet,
  texts: withTexts(NOTHING_TYPED, known),
  skipped: {},
  isTried: false,
  hasMoved: false,
});

export function reduceGuide(state: GuideState, action: GuideAction): GuideState {
  switch (action.kind) {
    case 'change-pet':
      return { ...state, pet: { ...state.pet, ...action.change } };
    case 'type': {
      const { measure, index, text } = action;
      const texts = state.texts[measure].map((each, at) => (at === index ? text : each));
      return taken({ ...state, texts: { ...state.texts, [measure]: texts } }, measure);
    }
    case 'once-more': {
      const { measure } = action;
      const texts = [...state.texts[measure], ''].slice(0, READINGS_MAX);
      return { ...state, isTried: false, texts: { ...state.texts, [measure]: texts } };
    }
    case 'skip':
      return {
        ...onTo(state, state.step + 1),
        skipped: { ...state.skipped, [action.measure]: true },
      };
    case 'refuse':
      return { ...state, isTried: true };
    case 'go':
      return onTo(state, action.step);
    case 'correct':
      return { ...state, texts: withTexts(state.texts, action.texts) };
    case 'change-units':
      return { ...state, texts: inOtherUnits(state.texts, action.from, action.to) };
  }
}

const onTo = (state: GuideState, step: number): GuideState => ({
  ...state,
  step: Math.min(Math.max(step, 0), LAST_STEP),
  isTried: false,
  hasMoved: true,
});

/** What is typed is no longer skipped. */
function taken(state: GuideState, measure: DrawnMeasure): GuideState {
  const skipped = Object.entries(state.skipped).filter(([name]) => name !== measure);
  return { ...state, skipped: Object.fromEntries(skipped) };
}

const withTexts = (
  texts: GuideState['texts'],
  known: Partial<Record<DrawnMeasure, string>>,
): GuideState['texts'] => ({
  ...texts,
  ...Object.fromEntries(Object.entries(known).map(([measure, text]) => [measure, [text]])),
});

function inOtherUnits(texts: GuideState['texts'], from: Units, to: Units): GuideState['texts'] {
  const converted = guideMeasures.map((info) => [
    info.measure,
    texts[info.measure].map((text) => {
      const read = readFigure(info, text, from);
      return 'value' in read ? figureOf(info, read.value, to) : text;
    }),
  ]);
  return Object.fromEntries(converted) as unknown as GuideState['texts'];
}

/** What one measure comes to as typed. */
export interface MeasureOutcome {
  /** By reading, null where it is good or empty. */
  faults: (string | null)[];
  readings: number[];
  result: RepeatMeasurement | null;
}

export function outcomeOf(state: GuideState, info: GuideMeasure, units: Units): MeasureOutcome {
  const read = state.texts[info.measure].map((text) =>
    text.trim() === '' ? null : readFigure(info, text, units),
  );
  const readings = read.flatMap((each) => (each && 'value' in each ? [each.value] : []));
  const { species } = state.pet;
  const faults = read.map((each) => {
    if (each === null) return null;
    if ('fault' in each) return each.fault;
    const isHeavy = info.kind === 'weight' && isTooHeavy(each.value, species);
    return isHeavy ? `No ${species} weighs that much. Is it the other unit?` : null;
  });
  const isSkipped = state.skipped[info.measure] === true;
  return { faults, readings, result: isSkipped ? null : repeatMeasurement(info.measure, readings) };
}

/** Whether the step may be left with Next; the result shows whatever is known. */
export const isAnswered = ({ faults, result }: MeasureOutcome): boolean =>
  result !== null && faults.every((fault) => fault === null);

export type Measured = Partial<Record<DrawnMeasure, number>>;

/** All values that are known, and the readings behind them. */
export function measuredOf(state: GuideState, units: Units) {
  const outcomes = guideMeasures.map((info) => [info, outcomeOf(state, info, units)] as const);
  const good = outcomes.filter(([, outcome]) => isAnswered(outcome));
  const values = Object.fromEntries(
    good.map(([{ measure }, { result }]) => [measure, result?.value]),
  ) as Measured;
  const readings = Object.fromEntries(
    good.map(([{ measure }, each]) => [measure, each.readings]),
  ) as Partial<Record<DrawnMeasure, number[]>>;
  return { values, readings };
}
