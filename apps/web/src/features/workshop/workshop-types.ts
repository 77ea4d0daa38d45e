import type { ApiOutputs } from '#web/trpc/api-types.ts';

type Workshop = ApiOutputs['order']['workshop'];

export type Board = Workshop['board'];
export type BoardColumn = Board['columns'][number];
export type BoardCard = BoardColumn['cards'][number];
export type Stage = BoardCard['stage'];
export type StaffOrder = Workshop['order'];
export type CutSheet = Workshop['cutSheet'];
