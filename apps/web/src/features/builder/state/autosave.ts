import { errorWords, type ErrorWords } from '#web/trpc/error-words.ts';
import { isSameConfig } from './design-history.ts';
import type { DesignGateway, Draft, SavedDesign } from './saved-design.ts';

const SAVE_DELAY_MS = 900;
const RETRY_FIRST_MS = 2_000;
const RETRY_LAST_MS = 30_000;

/** What the API says of a design that this visitor cannot change any more. */
const GONE = new Set([
  'BUILDER_DESIGN_NOT_FOUND',
  'BUILDER_DESIGN_ARCHIVED',
  'RPC_SIGN_IN_REQUIRED',
]);

export type SaveState =
  | { kind: 'clean' | 'waiting' | 'saving' | 'saved' }
  /** Tried again by itself; `isAnswered` when the shop was reached but could not save. */
  | { kind: 'offline'; isAnswered: boolean; isKept: boolean }
  /** The design that this tab changes is not there for this visitor any more: signed out, or archived. */
  | { kind: 'gone'; words: ErrorWords }
  /** Another tab or device saved meanwhile; the customer decides. */
  | { kind: 'conflict'; theirs: SavedDesign }
  | { kind: 'refused'; words: ErrorWords };

export interface AutosaveDeps {
  gateway: DesignGateway;
  /** Keeps the draft in this browser until the server has it; null forgets it. False if it cannot. */
  keep: (draft: Draft | null, saved: SavedDesign | null) => boolean;
  /** Calls back after the time; the answer cancels it. */
  wait: (work: () => void, ms: number) => () => void;
  onState: (state: SaveState, saved: SavedDesign | null) => void;
}

export type Autosave = ReturnType<typeof createAutosave>;

/**
 * Saves the latest draft a moment after each change, one request at a time.
 * A draft is never dropped: it stays in this browser until the server has answered that it holds it.
 */
export function createAutosave(deps: AutosaveDeps, initial: SavedDesign | null) {
  let saved = initial;
  let pending: Draft | null = null;
  let inFlight: Promise<SavedDesign> | null = null;
  let cancelWait = () => {};
  let retryMs = RETRY_FIRST_MS;
  let isHeld = false;
  let isTouched = false;
  let isKept = true;

  let trouble: SaveState | null = null;

  /** Trouble stays told until it is over, however often saving is tried meanwhile. */
  function tell(state: SaveState): void {
    if (state.kind !== 'waiting' && state.kind !== 'saving') trouble = null;
    if (state.kind === 'offline') trouble = state;
    deps.onState(trouble ?? state, saved);
  }

  function schedule(ms: number): void {
    cancelWait();
    cancelWait = deps.wait(() => void saveNow().catch(() => {}), ms);
  }

  function change(draft: Draft): void {
    isTouched = true;
    pending = draft;
    isKept = deps.keep(draft, saved);
    if (isHeld) return;
    tell({ kind: 'waiting' });
    schedule(SAVE_DELAY_MS);
  }

  /** Saves what is pending at once and gives what the server then holds. Rejects with the failure. */
  function saveNow(first?: Draft): Promise<SavedDesign> {
    if (first && !pending && !saved) pending = first;
    if (!pending && saved) return Promise.resolve(saved);
    cancelWait();
    isHeld = false;
    inFlight ??= saveAll().finally(() => (inFlight = null));
    return inFlight;
  }

  async function saveAll(): Promise<SavedDesign> {
    while (pending) {
      const draft: Draft = pending;
      tell({ kind: 'saving' });
      try {
        saved = await write(draft);
      } catch (error) {
        await fail(error);
        throw error;
      }
      if (pending === draft) pending = null;
      deps.keep(pending, saved);
    }
    retryMs = RETRY_FIRST_MS;
    tell({ kind: 'saved' });
    return saved!;
  }

  const write = (draft: Draft): Promise<SavedDesign> => {
    if (!saved) return deps.gateway.create(draft);
    return isSameDraft(saved, draft) ? Promise.resolve(saved) : deps.gateway.update(saved, draft);
  };

  async function fail(error: unknown): Promise<void> {
    const words = errorWords(error);
    if (saved && words.code === 'BUILDER_DESIGN_STALE') return meetConflict(saved.designId);
    if (saved && GONE.has(words.code ?? '')) return hold({ kind: 'gone', words });
    if (!words.isPassing) return tell({ kind: 'refused', words });
    tryLater(words);
  }

  async function meetConflict(designId: string): Promise<void> {
    try {
      const theirs = await deps.gateway.read(designId);
      if (pending && isSameDraft(theirs, pending)) return takeTheirs(theirs);
      hold({ kind: 'conflict', theirs });
    } catch (error) {
      tryLater(errorWords(error));
    }
  }

  /** Waits for the customer's decision. */
  function hold(state: SaveState): void {
    isHeld = true;
    tell(state);
  }

  function tryLater({ code }: ErrorWords): void {
    tell({ kind: 'offline', isAnswered: code !== null, isKept });
    schedule(retryMs);
    retryMs = Math.min(retryMs * 2, RETRY_LAST_MS);
  }

  /** Saves this tab's draft over the version that another one saved. */
  function keepMine(theirs: SavedDesign): Promise<SavedDesign> {
    saved = theirs;
    return saveNow();
  }

  /** Drops this tab's draft for the version that another one saved. */
  function takeTheirs(theirs: SavedDesign): void {
    saved = theirs;
    pending = null;
    isHeld = false;
    deps.keep(null, saved);
    tell({ kind: 'saved' });
  }

  /** Leaves the other version alone and saves this tab's draft as a design of its own. */
  function keepBoth(): Promise<SavedDesign> {
    deps.keep(null, saved);
    saved = null;
    deps.keep(pending, null);
    return saveNow();
  }

  /** Goes on with a draft that this browser kept, on the version that it changed. */
  function restore(draft: Draft, baseVersion: number | null): void {
    // The answer to its saving got lost, the saving did not.
    if (saved && isSameDraft(saved, draft)) return void deps.keep(null, saved);
    if (saved && baseVersion !== null) saved = { ...saved, versionNumber: baseVersion };
    change(draft);
  }

  /** Saves a waiting draft at once; failing is told by the state alone. */
  const saveIfPending = async (): Promise<void> => {
    if (pending && !isHeld) await saveNow().catch(() => {});
  };

  const hasSeenChange = (): boolean => isTouched;

  /** Whether closing this tab now would lose work. */
  const isAtRisk = (): boolean => pending !== null && !isKept;

  return {
    hasSeenChange,
    isAtRisk,
    change,
    restore,
    saveNow,
    saveIfPending,
    keepMine,
    takeTheirs,
    keepBoth,
  };
}

const isSameDraft = (one: Draft, other: Draft): boolean =>
  one.name === other.name && isSameConfig(one.config, other.config);
