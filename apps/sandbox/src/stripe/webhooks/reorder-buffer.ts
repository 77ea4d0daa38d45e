import type { Scheduler } from '../../scheduler.ts';

/** How long a session's events wait for later ones that will overtake them. */
export const reorderWindowMs = 1_000;

/** Holds the events of a session for a moment and hands them out in one go, the newest first. */
export interface ReorderBuffer {
  hold(sessionId: string, eventId: string): void;
  clear(): void;
}

/** @param release takes a session's event ids, newest first. */
export function createReorderBuffer(
  scheduler: Scheduler,
  now: () => number,
  release: (eventIds: string[]) => void,
): ReorderBuffer {
  const held = new Map<string, string[]>();

  function hold(sessionId: string, eventId: string): void {
    const group = held.get(sessionId);
    if (group) {
      group.push(eventId);
      return;
    }
    held.set(sessionId, [eventId]);
    scheduler.schedule(`reorder ${sessionId}`, now() + reorderWindowMs, () => open(sessionId));
  }

  function open(sessionId: string): void {
    const eventIds = held.get(sessionId) ?? [];
    held.delete(sessionId);
    release(eventIds.reverse());
  }

  return { hold, clear: () => held.clear() };
}
