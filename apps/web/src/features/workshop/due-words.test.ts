import { describe, expect, it } from 'vitest';
import { dueWords } from './due-words.ts';

const TODAY = '2026-11-20';
const card = (dueOn: string, change = {}) =>
  ({ dueOn, isLate: false, stage: 'cut', ...change }) as const;

describe('dueWords', () => {
  it.each([
    ['2026-11-18', 'Late by 2 days', 'bad'],
    ['2026-11-19', 'Late by 1 day', 'bad'],
    ['2026-11-20', 'Due today', 'warn'],
    ['2026-11-21', 'Due tomorrow', 'warn'],
    ['2026-11-22', 'Due Sun, Nov 22', 'warn'],
    ['2026-11-23', 'Due Mon, Nov 23', undefined],
  ])('of %s is %s', (dueOn, text, tone) => {
    expect(dueWords(card(dueOn), TODAY)).toEqual({ text, tone });
  });

  it('believes the server that something is late', () => {
    expect(dueWords(card('2026-11-20', { isLate: true }), TODAY)).toEqual({
      text: 'Late',
      tone: 'bad',
    });
  });

  it('does not alarm about what has left the workshop', () => {
    expect(dueWords(card('2026-11-01', { stage: 'shipped' }), TODAY).tone).toBeUndefined();
  });
});
