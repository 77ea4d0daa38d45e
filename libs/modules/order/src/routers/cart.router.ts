import { access, procedure, router } from '@pet/rpc';
import { z } from 'zod';
import { AddLineInput, cartSchema, LineIdInput, UpdateLineInput } from '../contract/cart.ts';
import { acceptPrices } from '../operations/accept-prices.ts';
import { addLine } from '../operations/add-line.ts';
import { getCart } from '../operations/get-cart.ts';
import { removeLine } from '../operations/remove-line.ts';
import { updateLine } from '../operations/update-line.ts';
import type { OrderDeps } from '../order.deps.ts';

export const createCartRouter = (deps: OrderDeps) =>
  router({
    get: procedure(access.anyone, 'Reads my cart with the prices in force now.')
      .input(z.void())
      .output(cartSchema)
      .query(({ ctx }) => getCart(deps, ctx.actor)),
    addLine: procedure(
      access.customer('design version'),
      'Puts one of my designs into the cart; the same one again adds up.',
    )
      .input(AddLineInput)
      .output(cartSchema)
      .mutation(({ ctx, input }) => addLine(deps, ctx.actor, input)),
    updateLine: procedure(
      access.customer('cart line'),
      'Changes how many of a design I want, or puts its edited version in its place.',
    )
      .input(UpdateLineInput)
      .output(cartSchema)
      .mutation(({ ctx, input }) => updateLine(deps, ctx.actor, input)),
    removeLine: procedure(access.customer('cart line'), 'Takes a design out of the cart.')
      .input(LineIdInput)
      .output(cartSchema)
      .mutation(({ ctx, input }) => removeLine(deps, ctx.actor, input)),
    acceptPrices: procedure(
      access.customer('cart'),
      'Accepts the prices in force now for everything in the cart.',
    )
      .input(z.void())
      .output(cartSchema)
      .mutation(({ ctx }) => acceptPrices(deps, ctx.actor)),
  });
