'use client';
import { useState } from 'react';
import { trpc } from '#web/trpc/client.ts';
import type { Cart, CartLine } from './cart-types.ts';
import { withoutLine, withQuantity } from './change-quantity.ts';

/** One after the other, so that quick clicks arrive in the order in which they were made. */
const IN_TURN = { scope: { id: 'cart' } };

/** The visitor's cart with everything that can be done to it; changes show at once and are taken back on failure. */
export function useCart(initialCart: Cart | null) {
  const query = trpc.order.cart.get.useQuery(
    undefined,
    initialCart ? { initialData: initialCart } : {},
  );
  const [removed, setRemoved] = useState<CartLine | null>(null);
  const settle = useSettledCart();

  const update = trpc.order.cart.updateLine.useMutation({ ...IN_TURN, ...settle });
  const remove = trpc.order.cart.removeLine.useMutation({ ...IN_TURN, ...settle });
  const add = trpc.order.cart.addLine.useMutation({ ...IN_TURN, ...settle });
  const accept = trpc.order.cart.acceptPrices.useMutation({ ...IN_TURN, ...settle });
  const mutations = [update, remove, add, accept];

  return {
    query,
    removed,
    isBusy: mutations.some(({ isPending }) => isPending),
    isAccepting: accept.isPending,
    error: mutations.find(({ error }) => error)?.error ?? null,
    setQuantity: (line: CartLine, quantity: number) => {
      settle.preview((cart) => withQuantity(cart, line.lineId, quantity));
      update.mutate({ lineId: line.lineId, quantity });
    },
    remove: (line: CartLine) => {
      setRemoved(line);
      settle.preview((cart) => withoutLine(cart, line.lineId));
      remove.mutate({ lineId: line.lineId }, { onError: () => setRemoved(null) });
    },
    undoRemove: () => {
      if (!removed) return;
      setRemoved(null);
      add.mutate(
        { versionId: removed.versionId, quantity: removed.quantity },
        { onError: () => setRemoved(removed) },
      );
    },
    acceptPrices: () => accept.mutate(),
  };
}

/** Puts a preview into the cache, and the truth after it: the answer of the last change, or a fresh read. */
function useSettledCart() {
  const utils = trpc.useUtils();
  const cache = utils.order.cart.get;
  return {
    preview(change: (cart: Cart) => Cart) {
      void cache.cancel();
      cache.setData(undefined, (cart) => cart && change(cart));
    },
    onSuccess: (cart: Cart) => cache.setData(undefined, cart),
    onError: () => void cache.invalidate(),
  };
}
