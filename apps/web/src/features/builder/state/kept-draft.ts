import type { DesignConfig } from '@pet/domain/builder';

const PREFIX = 'hh.draft.';
const RECORD_VERSION = 1;

/** A draft that this browser keeps because the server does not have it yet. */
export interface KeptDraft {
  record: typeof RECORD_VERSION;
  name: string;
  config: DesignConfig;
  /** The saved version that the draft changes; null while nothing was ever saved. */
  baseVersion: number | null;
}

type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (designId: string | null) => `${PREFIX}${designId ?? 'new'}`;

/** Drafts in the browser's own storage. A full or forbidden storage is not an error: saving goes on. */
export function draftKeeper(storage: () => DraftStorage) {
  return {
    read(designId: string | null): KeptDraft | null {
      try {
        const kept = JSON.parse(storage().getItem(keyOf(designId)) ?? 'null') as KeptDraft | null;
        return kept?.record === RECORD_VERSION ? kept : null;
      } catch {
        return null;
      }
    },

    /** False where the storage is full or forbidden; the draft then lives in this tab alone. */
    write(designId: string | null, kept: Omit<KeptDraft, 'record'>): boolean {
      try {
        storage().setItem(keyOf(designId), JSON.stringify({ record: RECORD_VERSION, ...kept }));
        return true;
      } catch {
        return false;
      }
    },

    forget(designId: string | null): void {
      try {
        storage().removeItem(keyOf(designId));
      } catch {
        // Nothing was kept then.
      }
    },
  };
}

export type DraftKeeper = ReturnType<typeof draftKeeper>;
