import type { Board, BoardCard, Stage } from './workshop-types.ts';

/** The board with only the cards that a text matches: number, customer, title or description. */
export function filterBoard(board: Board, text: string): Board {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return board;
  const matches = (card: BoardCard) => {
    const searched = searchText(card);
    return words.every((word) => searched.includes(word));
  };
  return mapCards(board, (cards) => cards.filter(matches));
}

const searchText = (card: BoardCard): string =>
  [card.orderNumber, card.customerName, card.title, card.description, ...card.flags]
    .join(' ')
    .toLowerCase();

/** The board after a card moved, to show until the server's own answer. */
export function moveCard(board: Board, workOrderId: string, to: Stage): Board {
  const card = allCards(board).find((candidate) => candidate.workOrderId === workOrderId);
  return card ? placeCard(board, { ...card, stage: to, nextStages: [] }) : board;
}

/** The board with this state of a card, in the column of its stage, ordered by due date. */
export const placeCard = (board: Board, card: BoardCard): Board =>
  mapCards(board, (cards, stage) => {
    const others = cards.filter(({ workOrderId }) => workOrderId !== card.workOrderId);
    if (stage !== card.stage) return others;
    return [...others, card].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  });

export const allCards = (board: Board): BoardCard[] => board.columns.flatMap(({ cards }) => cards);

export const countLate = (board: Board): number =>
  allCards(board).filter((card) => card.isLate && !hasLeft(card.stage)).length;

const hasLeft = (stage: Stage): boolean => stage === 'shipped' || stage === 'delivered';

const mapCards = (
  board: Board,
  change: (cards: BoardCard[], stage: Stage) => BoardCard[],
): Board => ({
  ...board,
  columns: board.columns.map((column) => ({
    ...column,
    cards: change(column.cards, column.stage),
  })),
});
