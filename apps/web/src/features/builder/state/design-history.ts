import type { DesignConfig } from '@pet/domain/builder';

const STEPS_MAX = 100;
/** Keystrokes in one field within this time are one step back. */
const MERGE_WINDOW_MS = 1_200;

/** The configurations of this visit: what is shown, what undo brings back, and what redo does. */
export interface DesignHistory {
  start: DesignConfig;
  past: readonly DesignConfig[];
  present: DesignConfig;
  future: readonly DesignConfig[];
  lastChange: { key: string; at: number } | null;
}

export type DesignAction =
  | { kind: 'change'; config: DesignConfig; at: number; mergeKey?: string | undefined }
  | { kind: 'undo' }
  | { kind: 'redo' }
  | { kind: 'reset' };

export const startHistory = (config: DesignConfig): DesignHistory => ({
  start: config,
  past: [],
  present: config,
  future: [],
  lastChange: null,
});

export function reduceHistory(history: DesignHistory, action: DesignAction): DesignHistory {
  switch (action.kind) {
    case 'change':
      return change(history, action);
    case 'undo':
      return undo(history);
    case 'redo':
      return redo(history);
    case 'reset':
      return change(history, { config: history.start, at: 0 });
  }
}

interface Change {
  config: DesignConfig;
  at: number;
  mergeKey?: string | undefined;
}

function change(history: DesignHistory, { config, at, mergeKey }: Change): DesignHistory {
  if (isSameConfig(config, history.present)) return history;
  const { lastChange } = history;
  const isMerged =
    mergeKey !== undefined && lastChange?.key === mergeKey && at - lastChange.at < MERGE_WINDOW_MS;
  return {
    ...history,
    past: isMerged ? history.past : [...history.past, history.present].slice(-STEPS_MAX),
    present: config,
    future: [],
    lastChange: mergeKey === undefined ? null : { key: mergeKey, at },
  };
}

function undo(history: DesignHistory): DesignHistory {
  const previous = history.past.at(-1);
  if (!previous) return history;
  return {
    ...history,
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    lastChange: null,
  };
}

function redo(history: DesignHistory): DesignHistory {
  const [next, ...future] = history.future;
  if (!next) return history;
  return {
    ...history,
    past: [...history.past, history.present],
    present: next,
    future,
    lastChange: null,
  };
}

/** Whether two configurations say the same, whatever the order of their keys. */
export function isSameConfig(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) =>
      isSameConfig((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}
