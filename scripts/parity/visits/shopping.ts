import { journeyCase, journeyRows } from '@pet/testing/journeys';
import { travel } from '../../journeys/travel.ts';
import { fillCart } from '../../shop/fill-cart.ts';
import type { Session, Visit } from '../session.ts';
import { setFaults } from '../../shop/set-faults.ts';
import { attempt } from './attempt.ts';

const journeys = journeyRows().map(journeyCase);
const declined = '4000000000000002';

export const shoppingVisits: readonly Visit[] = [
  { name: 'measured, designed, paid, made', times: 4, run: journey },
  { name: 'declined, paid, cancelled', times: 1, run: changesTheirMind },
  { name: 'designs kept and shared', times: 1, run: keepsDesigns },
  { name: 'the provider fails', times: 1, run: meetsFailingProvider },
];

/** The cases of the journey table in turn. */
async function journey({ newVisitor, people, pay, next }: Session): Promise<void> {
  const row = journeys[next() % journeys.length];
  if (row) await travel(row, newVisitor(), people.maker, pay);
}

async function changesTheirMind({ newVisitor, pay, next }: Session): Promise<void> {
  const buyer = newVisitor();
  const { checkout, track, get, list, cancel } = buyer.api.order;
  const input = await fillCart(buyer, `changes-their-mind-${next()}`);
  await attempt(checkout.place.mutate({ ...input, expectedTotalMinor: 1 }));
  const order = await checkout.place.mutate(input);
  await checkout.place.mutate(input);
  const other = { ...input, contact: { ...input.contact, name: 'Somebody Else' } };
  await attempt(checkout.place.mutate(other));
  const { orderId, orderNumber, trackingToken } = order;
  await pay(order.paymentUrl, declined).catch(() => {});
  await track.query({ trackingToken });
  const { paymentUrl } = await checkout.resume.mutate({ trackingToken });
  await pay(paymentUrl);
  await get.query({ orderId });
  await attempt(checkout.resume.mutate({ trackingToken }));
  await attempt(newVisitor().api.order.get.query({ orderId }));
  await track.query({ orderNumber, email: input.contact.email });
  await cancel.mutate({ orderId });
  await attempt(cancel.mutate({ orderId }));
  await track.query({ trackingToken });
  await list.query({});
}

async function keepsDesigns({ newVisitor, chance }: Session): Promise<void> {
  const owner = newVisitor();
  const { builder, order } = owner.api;
  const { items } = await builder.presets.list.query();
  for (const { id, name, config } of chance.some(items, 3)) {
    await builder.designs.create.mutate({ name, config, presetId: id });
  }
  const page = await builder.designs.list.query({ limit: 2 });
  await builder.designs.list.query({ limit: 2, cursor: page.nextCursor });
  const [design] = page.items;
  if (!design) throw new Error('No design was kept.');
  const designId = design.id;
  const renamed = { designId, baseVersion: design.version.number, name: 'Sunday best' };
  await builder.designs.update.mutate(renamed);
  await attempt(builder.designs.update.mutate({ ...renamed, baseVersion: 7 }));
  const { shareToken } = await builder.designs.share.mutate({ designId });
  const friend = newVisitor().api;
  await friend.builder.designs.shared.query({ shareToken });
  const fork = await friend.builder.designs.fork.mutate({ shareToken });
  await attempt(friend.builder.designs.get.query({ designId }));
  const { lines } = await friend.order.cart.addLine.mutate({ versionId: fork.version.id });
  const lineId = lines[0]?.lineId ?? '';
  await friend.order.cart.updateLine.mutate({ lineId, quantity: 1 + chance.below(20) });
  await attempt(order.cart.removeLine.mutate({ lineId }));
  await friend.order.cart.acceptPrices.mutate();
  await friend.order.cart.removeLine.mutate({ lineId });
  await attempt(
    friend.order.checkout.quote.query({ destination: { countryCode: 'DE', regionCode: null } }),
  );
  await builder.designs.unshare.mutate({ designId });
  await attempt(friend.builder.designs.shared.query({ shareToken }));
  await builder.designs.archive.mutate({ designId });
  await builder.designs.list.query({});
}

/** More than the calls that one checkout makes and repeats. */
const FAILURES = 20;

async function meetsFailingProvider({ newVisitor, shops, pay, next }: Session): Promise<void> {
  const buyer = newVisitor();
  const input = await fillCart(buyer, `meets-failing-provider-${next()}`);
  const place = () => buyer.api.order.checkout.place.mutate(input);
  await setFaults(shops.addresses.stripe, { apiErrorNext: FAILURES }, shops.ask);
  await attempt(place());
  await setFaults(shops.addresses.stripe, { apiErrorNext: 0 }, shops.ask);
  await pay((await place()).paymentUrl);
  await buyer.api.order.list.query({});
}
