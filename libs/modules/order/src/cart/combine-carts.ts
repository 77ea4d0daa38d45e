import {
  LINES_MAX,
  QUANTITY_MAX,
  type StoredCart,
  type StoredLine,
} from '../repositories/cart.repository.ts';

/**
 * The lines of a customer who may own two open carts, because the guest's is still to be handed over:
 * what the carts will hold after the hand-over. The strongest owner's lines come first and keep their ids.
 */
export function combineCarts(
  carts: readonly StoredCart[],
  ownerKeys: readonly string[],
): StoredLine[] {
  const byVersion = new Map<string, StoredLine>();
  for (const ownerKey of ownerKeys) {
    const cart = carts.find((candidate) => candidate.ownerKey === ownerKey);
    for (const line of cart?.lines ?? []) {
      const known = byVersion.get(line.versionId);
      const quantity = Math.min(QUANTITY_MAX, (known?.quantity ?? 0) + line.quantity);
      byVersion.set(line.versionId, { ...(known ?? line), quantity });
    }
  }
  return [...byVersion.values()].slice(0, LINES_MAX);
}
