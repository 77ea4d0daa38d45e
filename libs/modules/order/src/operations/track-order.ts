import type { Order, TrackInput } from '../contract/tracking.ts';
import { findTrackedOrder } from '../find-tracked-order.ts';
import { viewOrder } from '../order-view.ts';
import type { OrderDeps } from '../order.deps.ts';

/** An order for whoever holds its link or knows its number and e-mail address. */
export const trackOrder = async (deps: OrderDeps, input: TrackInput): Promise<Order> =>
  viewOrder(await findTrackedOrder(deps, input));
