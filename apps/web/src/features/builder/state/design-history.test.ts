import type { DesignConfig } from '@pet/domain/builder';
import { describe, expect, it } from 'vitest';
import { reduceHistory, startHistory, type DesignHistory } from './design-history.ts';

const config = (colourId: string): DesignConfig => ({
  species: 'dog',
  styleId: 'y-harness',
  size: { kind: 'standard', size: 'M' },
  colourId,
  webbingWidthMm: 25,
  buckleId: 'side-release',
  hardwareFinishId: 'silver',
  paddingId: 'none',
  extraIds: [],
  personalisation: null,
});

const choose = (history: DesignHistory, colourId: string, at = 0, mergeKey?: string) =>
  reduceHistory(history, { kind: 'change', config: config(colourId), at, mergeKey });

describe('design history', () => {
  it('gives back the exact earlier designs, and the later ones again', () => {
    let history = ['red', 'navy', 'sage'].reduce(
      (soFar, colourId) => choose(soFar, colourId),
      startHistory(config('black')),
    );
    const seen: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      history = reduceHistory(history, { kind: 'undo' });
      seen.push(history.present.colourId);
    }
    expect(seen).toEqual(['navy', 'red', 'black', 'black']);
    for (let step = 0; step < 4; step += 1) history = reduceHistory(history, { kind: 'redo' });
    expect(history.present).toEqual(config('sage'));
  });

  it('forgets what was undone once something else is chosen', () => {
    const undone = reduceHistory(choose(startHistory(config('black')), 'red'), { kind: 'undo' });
    expect(choose(undone, 'navy').future).toEqual([]);
  });

  it('takes typing in one field as one step, until the person pauses', () => {
    const start = startHistory(config('black'));
    const typed = choose(choose(start, 'red', 100, 'text'), 'navy', 400, 'text');
    expect(typed.past).toHaveLength(1);
    expect(choose(typed, 'sage', 5_000, 'text').past).toHaveLength(2);
  });

  it('makes no step of choosing what is chosen already', () => {
    const start = startHistory(config('black'));
    expect(choose(start, 'black')).toBe(start);
  });

  it('can undo a reset', () => {
    const reset = reduceHistory(choose(startHistory(config('black')), 'red'), { kind: 'reset' });
    expect(reset.present.colourId).toBe('black');
    expect(reduceHistory(reset, { kind: 'undo' }).present.colourId).toBe('red');
  });
});
