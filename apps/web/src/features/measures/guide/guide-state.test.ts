import { describe, expect, it } from 'vitest';
import type { Units } from '../measures.ts';
import { guideMeasures } from './guide-measures.ts';
import {
  isAnswered,
  LAST_STEP,
  measuredOf,
  outcomeOf,
  reduceGuide,
  startGuide,
  type GuideAction,
  type GuideState,
} from './guide-state.ts';

const cm: Units = { length: 'cm', weight: 'kg' };
const inches: Units = { length: 'in', weight: 'lb' };
const start = startGuide({ species: 'dog', breed: null, ageMonths: null });
const after = (...actions: GuideAction[]): GuideState => actions.reduce(reduceGuide, start);
const chest = guideMeasures.find(({ measure }) => measure === 'chestGirthMm')!;
const weight = guideMeasures.find(({ measure }) => measure === 'weightG')!;
const typed = (texts: string[], measure = chest.measure): GuideAction[] =>
  texts.flatMap((text, index): GuideAction[] => [
    ...(index > 0 ? [{ kind: 'once-more', measure } as const] : []),
    { kind: 'type', measure, index, text },
  ]);

describe('readings', () => {
  it('of one measure come to their middle, and the third settles a slip of the tape', () => {
    const twice = outcomeOf(after(...typed(['63', '71'])), chest, cm);
    expect(twice.result).toMatchObject({ verdict: 'again', spread: 80 });
    const thrice = outcomeOf(after(...typed(['63', '71', '63,5'])), chest, cm);
    expect(thrice.result).toMatchObject({ verdict: 'agreed', value: 635, readings: 3 });
  });

  it('are three at most', () => {
    const state = after(...typed(['63', '64', '65', '66']));
    expect(state.texts.chestGirthMm).toEqual(['63', '64', '65']);
  });

  it('mean the same after inches and back', () => {
    const state = after(
      ...typed(['60', '60.5']),
      { kind: 'change-units', from: cm, to: inches },
      { kind: 'change-units', from: inches, to: cm },
    );
    expect(state.texts.chestGirthMm).toEqual(['60', '60.5']);
  });

  it.each([
    ['12,5', 125],
    ['24 1/2 in', 622],
    ['60 cm', 600],
  ])('are read as they are written: %s', (text, mm) => {
    expect(outcomeOf(after(...typed([text])), chest, cm).result?.value).toBe(mm);
  });

  it.each([
    ['-4', 'more than nothing'],
    ['0', 'more than nothing'],
    ['900', 'more than any animal'],
    ['NaN', 'give a number'],
    ['sixty', 'give a number'],
  ])('%s is answered with a sentence', (text, sentence) => {
    const outcome = outcomeOf(after(...typed([text])), chest, cm);
    expect(outcome.faults[0]).toContain(sentence);
    expect(isAnswered(outcome)).toBe(false);
  });

  it('of a cat of 40 kg are doubted by name', () => {
    const cat = { kind: 'change-pet', change: { species: 'cat' } } as const;
    const outcome = outcomeOf(after(cat, ...typed(['40'], 'weightG')), weight, cm);
    expect(outcome.faults[0]).toContain('No cat weighs that much');
    expect(isAnswered(outcome)).toBe(false);
    expect(isAnswered(outcomeOf(after(...typed(['40'], 'weightG')), weight, cm))).toBe(true);
  });
});

describe('the way through', () => {
  it('ends at the result and never before the start', () => {
    expect(after({ kind: 'go', step: 99 }).step).toBe(LAST_STEP);
    expect(after({ kind: 'go', step: -1 }).step).toBe(0);
  });

  it('leaves out what is skipped, until it is typed after all', () => {
    const skip = { kind: 'skip', measure: chest.measure } as const;
    const skipped = after(...typed(['63']), skip);
    expect(skipped.step).toBe(1);
    expect(measuredOf(skipped, cm).values).toEqual({});
    const measured = measuredOf(after(skip, ...typed(['63', '63.5'])), cm);
    expect(measured).toEqual({
      values: { chestGirthMm: 633 },
      readings: { chestGirthMm: [630, 635] },
    });
  });

  it('takes a correction in place of what was typed', () => {
    const state = after(...typed(['25', '25.5']), {
      kind: 'correct',
      texts: { chestGirthMm: '63.5' },
    });
    expect(state.texts.chestGirthMm).toEqual(['63.5']);
  });
});
