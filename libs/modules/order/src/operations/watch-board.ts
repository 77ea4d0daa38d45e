import type { z } from 'zod';
import type { BoardInput } from '../contract/workshop.ts';
import { boardTopic } from '../live/hints.ts';
import { watch } from '../live/watch.ts';
import type { OrderDeps } from '../order.deps.ts';
import { getBoard, type Board } from './get-board.ts';

/** The board now and after each change. */
export function watchBoard(
  deps: OrderDeps,
  input: z.output<typeof BoardInput>,
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<Board> {
  const { bus, clock } = deps;
  return watch({ bus, clock, topic: boardTopic, signal }, () => getBoard(deps, input));
}
