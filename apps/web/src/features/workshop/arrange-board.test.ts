import { describe, expect, it } from 'vitest';
import { allCards, countLate, filterBoard, moveCard, placeCard } from './arrange-board.ts';
import type { Board, BoardCard, Stage } from './workshop-types.ts';

const card = (workOrderId: string, stage: Stage, change: Partial<BoardCard> = {}): BoardCard =>
  ({
    workOrderId,
    stage,
    orderNumber: `HH-${workOrderId}`,
    customerName: 'Anna Beispiel',
    title: 'Trail',
    description: 'Red Y-harness',
    dueOn: '2026-11-25',
    isLate: false,
    flags: [],
    nextStages: ['sewn'],
    ...change,
  }) as BoardCard;

const board = {
  unpaidCount: 0,
  hiddenCount: 0,
  doubtfulPayments: [],
  columns: [
    { stage: 'waiting', label: 'To cut', cards: [card('1', 'waiting', { isLate: true })] },
    {
      stage: 'cut',
      label: 'Cut',
      cards: [card('2', 'cut', { dueOn: '2026-11-24' }), card('3', 'cut', { customerName: 'Ben' })],
    },
    { stage: 'shipped', label: 'Shipped', cards: [card('4', 'shipped', { isLate: true })] },
  ],
} as Board;

const idsOf = (shown: Board) =>
  shown.columns.map(({ cards }) => cards.map(({ workOrderId }) => workOrderId));

describe('the board', () => {
  it('shows what every word of the filter matches', () => {
    expect(idsOf(filterBoard(board, 'anna red'))).toEqual([['1'], ['2'], ['4']]);
    expect(idsOf(filterBoard(board, 'hh-3'))).toEqual([[], ['3'], []]);
    expect(filterBoard(board, '  ')).toBe(board);
  });

  it('moves a card into its new column, in order of due dates', () => {
    const moved = moveCard(board, '1', 'cut');
    expect(idsOf(moved)).toEqual([[], ['2', '3', '1'], ['4']]);
    expect(allCards(moved).find(({ workOrderId }) => workOrderId === '1')?.nextStages).toEqual([]);
  });

  it('takes the answer of the server for a card wherever it stood', () => {
    expect(idsOf(placeCard(board, card('2', 'waiting', { dueOn: '2026-11-20' })))).toEqual([
      ['2', '1'],
      ['3'],
      ['4'],
    ]);
  });

  it('counts as late only what is still in the workshop', () => {
    expect(countLate(board)).toBe(1);
  });
});
