import type { ApiOutputs } from '#web/trpc/api-types.ts';

export type Board = ApiOutputs['order']['workshop']['board'];
export type BoardColumn = Board['columns'][number];
export type BoardCard = BoardColumn['cards'][number];
export type Stage = BoardCard['stage'];
