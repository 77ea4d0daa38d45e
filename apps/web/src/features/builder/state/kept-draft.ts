import type { DesignConfig } from '@pet/domain/builder';
import type { DraftOwnership } from './draft-ownership.ts';

const PREFIX = 'hh.draft.';
const RECORD_VERSION = 1;

/** A draft that this browser keeps because the server does not have it yet. */
export interface KeptDraft {
  record: typeof RECORD_VERSION;
  name: string;
  config: DesignConfig;
  /** The saved version that the draft changes; null while nothing was ever saved. */
  baseVersion: number | null;
  keptAtMs?: number;
}

/** A design that has no id yet; each page keeps its own, so that no tab writes over another's. */
const NEW = 'new';

type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface DraftKeeperDeps {
  storage: () => DraftStorage;
  /** Names this page among all that are open. */
  pageId: string;
  ownership: DraftOwnership;
  now: () => number;
}

/** Drafts in the browser's own storage. A full or forbidden storage is not an error: saving goes on. */
export function draftKeeper({ storage, pageId, ownership, now }: DraftKeeperDeps) {
  const ownKey = `${PREFIX}${NEW}.${pageId}`;
  const keyOf = (designId: string | null) => (designId ? `${PREFIX}${designId}` : ownKey);

  function readKey(key: string): KeptDraft | null {
    try {
      const kept = JSON.parse(storage().getItem(key) ?? 'null') as KeptDraft | null;
      return kept?.record === RECORD_VERSION ? kept : null;
    } catch {
      return null;
    }
  }

  function forgetKey(key: string): void {
    if (key === ownKey) ownership.release(key);
    try {
      storage().removeItem(key);
    } catch {
      // Nothing was kept then.
    }
  }

  /** The drafts of new designs that other pages kept, the latest first. */
  function keysOfOthers(): string[] {
    try {
      const kept = storage();
      const keys = Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '');
      const isOther = (key: string) =>
        key === `${PREFIX}${NEW}` || (key.startsWith(`${PREFIX}${NEW}.`) && key !== ownKey);
      const keptAt = (key: string) => readKey(key)?.keptAtMs ?? 0;
      return keys.filter(isOther).toSorted((a, b) => keptAt(b) - keptAt(a));
    } catch {
      return [];
    }
  }

  return {
    read: (designId: string | null): KeptDraft | null => readKey(keyOf(designId)),

    /** False where the storage is full or forbidden; the draft then lives in this tab alone. */
    write(
      designId: string | null,
      kept: Pick<KeptDraft, 'name' | 'config' | 'baseVersion'>,
    ): boolean {
      const key = keyOf(designId);
      try {
        if (key === ownKey) ownership.hold(key);
        const record: KeptDraft = { record: RECORD_VERSION, ...kept, keptAtMs: now() };
        storage().setItem(key, JSON.stringify(record));
        return true;
      } catch {
        return false;
      }
    },

    forget: (designId: string | null): void => forgetKey(keyOf(designId)),

    /** This page closes; the next may go on with its draft at once. */
    letGo: (): void => ownership.release(ownKey),

    /**
     * Goes on with the latest draft of a new design whose page is closed. `restore` takes it up, or
     * answers false; it is forgotten under its old key only when this page keeps it under its own.
     */
    async adopt(restore: (kept: KeptDraft) => Promise<boolean>): Promise<void> {
      for (const key of keysOfOthers()) {
        const isAdopted = await ownership.ifFree(key, async () => {
          const kept = readKey(key);
          if (!kept || !(await restore(kept))) return false;
          if (readKey(ownKey)) forgetKey(key);
          return true;
        });
        if (isAdopted) return;
      }
    },
  };
}
