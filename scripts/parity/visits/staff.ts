import { fillCart } from '../../shop/fill-cart.ts';
import type { Session, Visit } from '../session.ts';
import { attempt } from './attempt.ts';

export const staffVisits: readonly Visit[] = [
  { name: 'the bench at work', times: 1, run: worksAtTheBench },
  { name: 'the office looks', times: 1, run: looksAtFigures },
];

async function worksAtTheBench({ newVisitor, people, pay, next }: Session): Promise<void> {
  const buyer = newVisitor();
  const order = await buyer.api.order.checkout.place.mutate(
    await fillCart(buyer, `works-at-the-bench-${next()}`),
  );
  await pay(order.paymentUrl);
  const { orderId, trackingToken } = order;
  const { workshop } = people.maker.api.order;
  await workshop.board.query({});
  const { workOrders } = await workshop.order.query({ orderId });
  const workOrderId = workOrders[0]?.workOrderId ?? '';
  await workshop.cutSheet.query({ workOrderId });
  const move = { workOrderId, shipment: null };
  await workshop.advance.mutate({ ...move, from: 'waiting', to: 'cut' });
  await attempt(workshop.advance.mutate({ ...move, from: 'waiting', to: 'cut' }));
  await attempt(workshop.advance.mutate({ ...move, from: 'cut', to: 'shipped' }));
  await workshop.advance.mutate({ ...move, from: 'cut', to: 'waiting' });
  await attempt(workshop.settleFlag.mutate({ orderId, flag: 'tax-manual' }));
  await attempt(people.customer.api.order.workshop.board.query({}));
  await buyer.api.order.track.query({ trackingToken });
  await workshop.board.query({});
}

async function looksAtFigures({ people, chance, url }: Session): Promise<void> {
  const { analytics, webhook, topology } = people.admin.api;
  await analytics.summary.query({ days: 1 + chance.below(60) });
  const page = await webhook.deliveries.list.query({ limit: 20 });
  const delivery = page.items.at(-1);
  if (delivery) await webhook.deliveries.replay.mutate({ deliveryId: delivery.deliveryId });
  await webhook.deliveries.list.query({ limit: 20, cursor: page.nextCursor });
  await webhook.deliveries.list.query({ status: 'IGNORED' });
  await topology.status.query();
  // The answer alone is not compared; in a batch the refusal is.
  await people.manager.browse(`${url}/trpc/topology.status,user.me?batch=1`);
  await attempt(people.maker.api.analytics.summary.query({ days: 7 }));
}
