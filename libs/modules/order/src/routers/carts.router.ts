import { access, procedure, router } from '@pet/rpc';
import { CartsDryRunInput, CartsDryRunOutput } from '../contract/carts.ts';
import { dryRunCarts } from '../operations/dry-run-carts.ts';
import type { OrderDeps } from '../order.deps.ts';

/** All carts, for staff; a customer's own is `order.cart`. */
export const createCartsRouter = (deps: OrderDeps) =>
  router({
    dryRun: procedure(
      access.role('manager'),
      'Tells which open carts a draft of catalogue or prices changes, and by how much.',
    )
      .input(CartsDryRunInput)
      .output(CartsDryRunOutput)
      .mutation(({ input }) => dryRunCarts(deps, input)),
  });
