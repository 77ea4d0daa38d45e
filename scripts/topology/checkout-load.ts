import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { defaultConfig } from '@pet/domain/builder';
import { catalogueV2 } from '@pet/domain/builder/data';
import { benchAddress, benchContact } from '../bench/checkout-details.ts';
import { createHttpVisitor, type HttpVisitor } from '../bench/http-visitor.ts';
import { payAtSandbox } from '../shop/payment.ts';
import type { RequestLog } from './request-log.ts';

export interface LoadOptions {
  /** Where clients come in. */
  url: string;
  stripeUrl: string;
  clients: number;
  log: RequestLog;
}

export interface CheckoutLoad {
  /** Orders that a client was told of. */
  acknowledged: Set<string>;
  /** Designs that a client was told of. */
  designs: Set<string>;
  /** Lets the checkouts under way end. */
  stop: () => Promise<void>;
}

const config = defaultConfig('dog', catalogueV2);
const destination = { countryCode: benchAddress.countryCode, regionCode: null };
const LOOK_EVERY_MS = 100;
const PAID_WITHIN_MS = 20_000;
const PAUSE_MS = 20;

/** Clients that buy one harness after the other, each from the empty builder to the paid order. */
export function startCheckouts({ url, stripeUrl, clients, log }: LoadOptions): CheckoutLoad {
  const acknowledged = new Set<string>();
  const designs = new Set<string>();
  let isStopped = false;

  const buy = async () => {
    const buyer = timedVisitor(createHttpVisitor(url), log);
    const design = (await buyer.mutate('builder.designs.create', {
      idempotencyKey: randomUUID(),
      config,
    })) as { id: string; version: { id: string } };
    designs.add(design.id);
    await buyer.query('builder.designs.get', { designId: design.id });
    await buyer.query('builder.quote', { config, destination });
    await buyer.mutate('order.cart.addLine', { versionId: design.version.id });
    const { receipt } = (await buyer.query('order.checkout.quote', { destination })) as {
      receipt: { totalMinor: number };
    };
    const order = (await buyer.mutate('order.checkout.place', {
      idempotencyKey: randomUUID(),
      contact: benchContact,
      address: benchAddress,
      expectedTotalMinor: receipt.totalMinor,
      acceptsTerms: true,
    })) as { orderId: string; paymentUrl: string; trackingToken: string };
    acknowledged.add(order.orderId);
    await payAtSandbox(stripeUrl, order.paymentUrl);
    await untilPaid(buyer, order.trackingToken);
  };
  const untilPaid = async (buyer: HttpVisitor, trackingToken: string) => {
    const deadline = Date.now() + PAID_WITHIN_MS;
    while (Date.now() < deadline) {
      await delay(LOOK_EVERY_MS);
      const order = await buyer.query('order.track', { trackingToken });
      if ((order as { paymentStatus: string }).paymentStatus === 'PAID') return;
    }
    log.failures.push('an order was not paid in time');
  };
  const loops = Array.from({ length: clients }, async () => {
    while (!isStopped) {
      // A failed request is in the log, and ends the visit.
      await buy().catch(() => {});
      await delay(PAUSE_MS);
    }
  });
  return {
    acknowledged,
    designs,
    stop: async () => {
      isStopped = true;
      await Promise.all(loops);
    },
  };
}

const timedVisitor = (visitor: HttpVisitor, log: RequestLog): HttpVisitor => ({
  ...visitor,
  query: (path, input) => log.timed(path, () => visitor.query(path, input)),
  mutate: (path, input) => log.timed(path, () => visitor.mutate(path, input)),
});
