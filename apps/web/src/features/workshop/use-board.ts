'use client';
import { useState } from 'react';
import { trpc } from '#web/trpc/client.ts';
import type { ApiInputs } from '#web/trpc/api-types.ts';
import { moveCard, placeCard } from './arrange-board.ts';
import type { Board, BoardCard, Stage } from './workshop-types.ts';

const INPUT = { shippedDays: 7 };
const POLL_MS = 5_000;

export type Shipment = NonNullable<ApiInputs['order']['workshop']['advance']['shipment']>;

/**
 * The board as it changes under everybody's hands. A move shows at once; when the server refuses it,
 * because somebody else was faster, the true board comes back with the reason.
 */
export function useBoard(initialBoard: Board) {
  const cache = trpc.useUtils().order.workshop.board;
  const [announcement, setAnnouncement] = useState('');
  const [movedId, setMovedId] = useState<string | null>(null);
  const show = (change: (board: Board) => Board) =>
    cache.setData(INPUT, (board) => board && change(board));

  const live = trpc.order.workshop.onBoard.useSubscription(INPUT, {
    onData: (board) => cache.setData(INPUT, board),
  });
  const isLive = live.status === 'pending';
  const query = trpc.order.workshop.board.useQuery(INPUT, {
    initialData: initialBoard,
    refetchInterval: isLive ? false : POLL_MS,
  });

  const advance = trpc.order.workshop.advance.useMutation({
    onSuccess: ({ card }) => show((board) => placeCard(board, card)),
    onError: () => {
      setAnnouncement('');
      void cache.invalidate();
    },
  });

  return {
    board: query.data,
    isLive,
    announcement,
    /** The card that was moved last; it keeps the focus in its new column. */
    movedId,
    error: advance.error,
    dismissError: advance.reset,
    move(card: BoardCard, to: Stage, label: string, shipment: Shipment | null = null) {
      setMovedId(card.workOrderId);
      setAnnouncement(`${card.orderNumber}, ${card.title}: moved to ${label}.`);
      show((board) => moveCard(board, card.workOrderId, to));
      advance.mutate({ workOrderId: card.workOrderId, from: card.stage, to, shipment });
    },
  };
}
