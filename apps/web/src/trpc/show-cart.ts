import { getQueryKey } from '@trpc/react-query';
import type { ApiOutputs } from './api-types.ts';
import { trpc } from './client.ts';
import { sharedQueryClient } from './query-client.ts';

/** Lets every part of the page see a cart that some call has just answered. */
export function showCart(cart: ApiOutputs['order']['cart']['get']): void {
  const key = getQueryKey(trpc.order.cart.get, undefined, 'query');
  sharedQueryClient().setQueryData(key, cart);
}
