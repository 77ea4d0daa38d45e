import { ownerKeys } from '@pet/domain/user';
import { access, procedure, router } from '@pet/rpc';
import { strongest } from '../cart/hand-over-cart.ts';
import { limitCheckouts } from '../checkout/limit-checkouts.ts';
import {
  CheckoutQuoteInput,
  CheckoutQuoteOutput,
  PlaceOrderInput,
  PlaceOrderOutput,
  ResumePaymentInput,
  ResumePaymentOutput,
} from '../contract/checkout.ts';
import { placeOrder } from '../operations/place-order.ts';
import { quoteCheckout } from '../operations/quote-checkout.ts';
import { resumePayment } from '../operations/resume-payment.ts';
import type { OrderDeps } from '../order.deps.ts';

export const createCheckoutRouter = (deps: OrderDeps) =>
  router({
    quote: procedure(
      access.customer('cart'),
      'Prices my cart with shipping and tax for a destination.',
    )
      .input(CheckoutQuoteInput)
      .output(CheckoutQuoteOutput)
      .query(({ ctx, input }) => quoteCheckout(deps, ctx.actor, input)),
    place: procedure(
      access.customer('cart'),
      'Orders my cart and answers with the payment address; the same key gives the same order.',
    )
      .meta({ repeatableBy: 'idempotencyKey' })
      .input(PlaceOrderInput)
      .output(PlaceOrderOutput)
      .mutation(async ({ ctx: { actor, client }, input }) => {
        await limitCheckouts(deps, { subject: strongest(ownerKeys(actor)), ip: client.ip });
        return placeOrder(deps, actor, input);
      }),
    resume: procedure(
      access.anyone,
      'Gives a payment address for an unpaid order to whoever holds its tracking link.',
      { method: 'POST', path: '/v1/orders/resume-payment' },
    )
      .input(ResumePaymentInput)
      .output(ResumePaymentOutput)
      .mutation(async ({ ctx: { client }, input }) => {
        await limitCheckouts(deps, { subject: input.trackingToken, ip: client.ip });
        return resumePayment(deps, input);
      }),
  });
