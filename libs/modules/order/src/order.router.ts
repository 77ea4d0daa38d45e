import { access, procedure, router } from '@pet/rpc';
import {
  ListOrdersInput,
  ListOrdersOutput,
  OrderIdInput,
  orderSchema,
  TrackInput,
} from './contract/tracking.ts';
import { streamOf } from './live/stream-of.ts';
import { cancelOrder } from './operations/cancel-order.ts';
import { getOrder } from './operations/get-order.ts';
import { listOrders } from './operations/list-orders.ts';
import { trackOrder } from './operations/track-order.ts';
import { watchOrder } from './operations/watch-order.ts';
import type { OrderDeps } from './order.deps.ts';
import { createCartRouter } from './routers/cart.router.ts';
import { createCartsRouter } from './routers/carts.router.ts';
import { createCheckoutRouter } from './routers/checkout.router.ts';
import { createWorkshopRouter } from './routers/workshop.router.ts';

export const createOrderRouter = (deps: OrderDeps) =>
  router({
    cart: createCartRouter(deps),
    carts: createCartsRouter(deps),
    checkout: createCheckoutRouter(deps),
    workshop: createWorkshopRouter(deps),
    track: procedure(
      access.anyone,
      'Reads an order by its tracking link, or by its number and e-mail address.',
      { method: 'POST', path: '/v1/orders/track' },
    )
      .input(TrackInput)
      .output(orderSchema)
      .query(({ input }) => trackOrder(deps, input)),
    onTrack: procedure(access.anyone, 'Sends the order at once and again after each change.')
      .input(TrackInput)
      .output(streamOf(orderSchema))
      .subscription(({ input, signal }) => watchOrder(deps, input, signal)),
    get: procedure(access.customer('order'), 'Reads one of my orders.')
      .input(OrderIdInput)
      .output(orderSchema)
      .query(({ ctx, input }) => getOrder(deps, ctx.actor, input)),
    list: procedure(access.customer('order'), 'Lists my orders, the newest first.')
      .input(ListOrdersInput)
      .output(ListOrdersOutput)
      .query(({ ctx, input }) => listOrders(deps, ctx.actor, input)),
    cancel: procedure(
      access.customer('order'),
      'Cancels one of my orders while nothing is cut; what was paid goes back.',
    )
      .input(OrderIdInput)
      .output(orderSchema)
      .mutation(({ ctx, input }) => cancelOrder(deps, ctx.actor, input)),
  });

export type OrderRouter = ReturnType<typeof createOrderRouter>;
