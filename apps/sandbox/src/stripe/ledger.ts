import type { Journal } from '../journal.ts';
import type { Collection } from './collection.ts';
import { createCollection } from './collection.ts';
import type { Change, RecordKind, RecordsByKind } from './records.ts';

/** How many records of each kind are kept; older ones are forgotten. */
const capacities: Record<RecordKind, number> = {
  session: 50_000,
  intent: 50_000,
  charge: 100_000,
  refund: 50_000,
  event: 200_000,
  delivery: 200_000,
  answer: 50_000,
};

/** Below this size a rewrite of the journal is not worth the pause. */
const rewriteFromBytes = 128 * 1024 * 1024;

type Collections = { [Kind in RecordKind]: Collection<RecordsByKind[Kind]> };

/** Everything the emulated Stripe account knows, in memory, with a journal that outlives the process. */
export interface Ledger {
  readonly of: Collections;
  /** Writes the changes as one line, so that a kill leaves all of them or none, then applies them. */
  commit(changes: readonly Change[]): void;
  /** Applies a change that need not survive a restart. */
  note(change: Change): void;
  /** Forgets everything. */
  reset(): void;
}

/** @param past the changes of earlier runs, oldest first. */
export function createLedger(
  journal: Journal<readonly Change[]>,
  past: Iterable<readonly Change[]>,
): Ledger {
  const collections: Collections = {
    session: createCollection(capacities.session),
    intent: createCollection(capacities.intent),
    charge: createCollection(capacities.charge),
    refund: createCollection(capacities.refund),
    event: createCollection(capacities.event),
    delivery: createCollection(capacities.delivery),
    answer: createCollection(capacities.answer),
  };
  let rewriteAtBytes = rewriteFromBytes;
  for (const changes of past) changes.forEach(note);

  function note(change: Change): void {
    // The union ties kind and record together; TypeScript cannot follow that through an index.
    (collections[change.kind] as Collection<{ id: string }>).put(change.record);
  }

  function commit(changes: readonly Change[]): void {
    journal.append(changes);
    changes.forEach(note);
    if (journal.bytes < rewriteAtBytes) return;
    journal.rewrite(present());
    rewriteAtBytes = Math.max(rewriteFromBytes, journal.bytes * 2);
  }

  function* present(): Iterable<readonly Change[]> {
    for (const kind of Object.keys(collections) as RecordKind[]) {
      for (const record of collections[kind].values()) yield [{ kind, record } as Change];
    }
  }

  function reset(): void {
    journal.rewrite([]);
    for (const collection of Object.values(collections)) collection.clear();
  }

  return { of: collections, commit, note, reset };
}
