import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { catalogueV2 } from '@pet/domain/builder/data';
import { defaultConfig } from '@pet/domain/builder';
import type { StackAddresses } from '../stack/environment.ts';
import { payAtSandbox } from '../shop/payment.ts';
import { benchAddress, benchContact } from './checkout-details.ts';
import { createHttpVisitor, type HttpVisitor } from './http-visitor.ts';

export interface Preparation {
  addresses: StackAddresses;
  clients: number;
}

export interface PreparedScenario {
  request: (client: number) => Promise<void>;
  /** The bytes that one answer holds. */
  sample: () => Promise<string>;
  ordersPlaced?: () => number;
}

export interface Scenario {
  name: string;
  prepare: (preparation: Preparation) => Promise<PreparedScenario>;
}

interface CreatedDesign {
  id: string;
  version: { id: string };
}

const config = defaultConfig('dog', catalogueV2);
const createDesign = (visitor: HttpVisitor) =>
  visitor.mutate('builder.designs.create', { config }) as Promise<CreatedDesign>;

const visitors = ({ addresses, clients }: Preparation) =>
  Array.from({ length: clients }, () => createHttpVisitor(addresses.frontDoor));

const sharedDesign: Scenario = {
  name: 'shared design',
  prepare: async (preparation) => {
    const [owner = createHttpVisitor(preparation.addresses.frontDoor)] = visitors(preparation);
    const design = await createDesign(owner);
    const shared = await owner.mutate('builder.designs.share', { designId: design.id });
    const readers = visitors(preparation);
    return {
      request: async (client) =>
        void (await readers[client]?.rawQuery('builder.designs.shared', shared)),
      sample: () => owner.rawQuery('builder.designs.shared', shared),
    };
  },
};

const quote: Scenario = {
  name: 'builder.quote',
  prepare: async (preparation) => {
    const askers = visitors(preparation);
    const input = { config, destination: { countryCode: 'DE', regionCode: null } };
    return {
      request: async (client) => void (await askers[client]?.rawQuery('builder.quote', input)),
      sample: () =>
        createHttpVisitor(preparation.addresses.frontDoor).rawQuery('builder.quote', input),
    };
  },
};

const addLine: Scenario = {
  name: 'order.cart.addLine',
  prepare: async (preparation) => {
    const buyers = visitors(preparation);
    const lines = await Promise.all(buyers.map(createDesign));
    const counts = new Map<number, number>();
    const add = async (client: number) => {
      const buyer = buyers[client];
      const versionId = lines[client]?.version.id;
      const count = (counts.get(client) ?? 0) + 1;
      counts.set(client, count);
      const cart = (await buyer?.mutate('order.cart.addLine', { versionId })) as {
        lines: { lineId: string }[];
      };
      // A line holds at most twenty, so the cart is emptied now and then, as part of the measured work.
      if (count % 20 === 0)
        await buyer?.mutate('order.cart.removeLine', { lineId: cart.lines[0]?.lineId });
      return cart;
    };
    return {
      request: async (client) => void (await add(client)),
      sample: async () => JSON.stringify({ result: { data: await add(0) } }),
    };
  },
};

const checkout: Scenario = {
  name: 'whole checkout to paid',
  prepare: async (preparation) => {
    const { addresses } = preparation;
    let placed = 0;
    const buy = async () => {
      const buyer = createHttpVisitor(addresses.frontDoor);
      const order = await placeOrder(buyer);
      placed += 1;
      await payAtSandbox(addresses.stripe, order.paymentUrl);
      await untilPaid(buyer, order);
      return order;
    };
    return {
      request: async () => void (await buy()),
      sample: async () => JSON.stringify(await buy()),
      ordersPlaced: () => placed,
    };
  },
};

const orderList: Scenario = {
  name: "a customer's orders",
  prepare: async (preparation) => {
    const { addresses } = preparation;
    const customer = createHttpVisitor(addresses.frontDoor);
    let placed = 0;
    for (; placed < 10; placed += 1) {
      const order = await placeOrder(customer);
      await payAtSandbox(addresses.stripe, order.paymentUrl);
      await untilPaid(customer, order);
    }
    return {
      request: async () => void (await customer.rawQuery('order.list', {})),
      sample: () => customer.rawQuery('order.list', {}),
      ordersPlaced: () => placed,
    };
  },
};

interface PlacedOrder {
  paymentUrl: string;
  trackingToken: string;
}

async function placeOrder(buyer: HttpVisitor): Promise<PlacedOrder> {
  const design = await createDesign(buyer);
  await buyer.mutate('order.cart.addLine', { versionId: design.version.id });
  const { receipt } = (await buyer.query('order.checkout.quote', {
    destination: { countryCode: benchAddress.countryCode, regionCode: null },
  })) as { receipt: { totalMinor: number } };
  return (await buyer.mutate('order.checkout.place', {
    idempotencyKey: randomUUID(),
    contact: benchContact,
    address: benchAddress,
    expectedTotalMinor: receipt.totalMinor,
    acceptsTerms: true,
  })) as PlacedOrder;
}

const FIRST_LOOK_MS = 30;
const PAID_WITHIN_MS = 15_000;

/** Looks less and less often, because looking costs the shop more than the payment does. */
async function untilPaid(buyer: HttpVisitor, { trackingToken }: PlacedOrder): Promise<void> {
  const deadline = performance.now() + PAID_WITHIN_MS;
  for (let pauseMs = FIRST_LOOK_MS; performance.now() < deadline; pauseMs *= 1.5) {
    await delay(pauseMs);
    const order = (await buyer.query('order.track', { trackingToken })) as {
      paymentStatus: string;
    };
    if (order.paymentStatus === 'PAID') return;
  }
  throw new Error('the order was not paid in time');
}

export const scenarios: Scenario[] = [sharedDesign, quote, addLine, checkout, orderList];
