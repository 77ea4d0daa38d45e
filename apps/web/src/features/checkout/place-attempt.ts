import type { ApiInputs, ApiOutputs } from '#web/trpc/api-types.ts';

export type PlaceInput = ApiInputs['order']['checkout']['place'];
export type PlacedOrder = ApiOutputs['order']['checkout']['place'];
export type OrderDetails = Omit<PlaceInput, 'idempotencyKey'>;

/**
 * One press of "Pay", remembered until its outcome is known. `unknown` is the dangerous state: the
 * order may stand although no answer came, so the same key must be sent again.
 */
export interface PlaceAttempt {
  input: PlaceInput;
  outcome: 'unknown' | 'refused' | 'placed';
  order: PlacedOrder | null;
}

/** The part of `Storage` that is needed; the tab's session storage, or a map in tests. */
export type AttemptStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const STORE_KEY = 'hh.checkout.attempt';

export function readAttempt(store: AttemptStore): PlaceAttempt | null {
  try {
    return JSON.parse(store.getItem(STORE_KEY) ?? 'null') as PlaceAttempt | null;
  } catch {
    return null;
  }
}

function keepAttempt(store: AttemptStore, attempt: PlaceAttempt): PlaceAttempt {
  store.setItem(STORE_KEY, JSON.stringify(attempt));
  return attempt;
}

export const forgetAttempt = (store: AttemptStore): void => store.removeItem(STORE_KEY);

/**
 * Begins an attempt, or takes up the one whose outcome is unknown when it asks for exactly the same.
 * A refused attempt made no order, so its key is not used again.
 */
export function beginAttempt(
  store: AttemptStore,
  details: OrderDetails,
  makeKey: () => string,
): PlaceAttempt {
  const known = readAttempt(store);
  if (known?.outcome === 'unknown' && isSameOrder(known.input, details)) return known;
  const input = { ...details, idempotencyKey: makeKey() };
  return keepAttempt(store, { input, outcome: 'unknown', order: null });
}

/** The attempt that must be settled before another order may be sent, or null. */
export function openAttempt(store: AttemptStore, details: OrderDetails): PlaceAttempt | null {
  const known = readAttempt(store);
  return known?.outcome === 'unknown' && !isSameOrder(known.input, details) ? known : null;
}

export const settlePlaced = (store: AttemptStore, attempt: PlaceAttempt, order: PlacedOrder) =>
  keepAttempt(store, { ...attempt, outcome: 'placed', order });

export const settleRefused = (store: AttemptStore, attempt: PlaceAttempt) =>
  keepAttempt(store, { ...attempt, outcome: 'refused' });

function isSameOrder({ idempotencyKey: _key, ...input }: PlaceInput, details: OrderDetails) {
  return JSON.stringify(input) === JSON.stringify(details);
}
