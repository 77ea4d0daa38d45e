import type { Order, TrackInput } from '../contract/tracking.ts';
import { findTrackedOrder } from '../find-tracked-order.ts';
import { orderTopic } from '../live/hints.ts';
import { watch } from '../live/watch.ts';
import { viewOrder } from '../order-view.ts';
import type { OrderDeps } from '../order.deps.ts';

/** The order now and after each change; always read from the database, hints only say when. */
export async function* watchOrder(
  deps: OrderDeps,
  input: TrackInput,
  signal: AbortSignal = new AbortController().signal,
): AsyncGenerator<Order> {
  const { bus, clock } = deps;
  const { id } = await findTrackedOrder(deps, input);
  let shownVersion = 0;
  yield* watch({ bus, clock, topic: orderTopic(id), signal }, async () => {
    const order = await findTrackedOrder(deps, input);
    if (order.version === shownVersion) return null;
    shownVersion = order.version;
    return viewOrder(order);
  });
}
