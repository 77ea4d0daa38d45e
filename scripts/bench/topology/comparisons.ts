import type { ModuleName } from '@pet/rpc';
import { config, destination, type Buyer } from './buyers.ts';
import type { SplitSystem } from './split-system.ts';

/** The same question asked in several ways; the others are measured against the first. */
export interface Comparison {
  name: string;
  ways: Record<string, Way>;
}

export interface Way {
  ask: (buyer: Buyer) => Promise<void>;
  /** The process that stands between, whose CPU counts. */
  between?: string;
}

const question = (path: string, input: object): string =>
  `${path}?input=${encodeURIComponent(JSON.stringify(input))}`;

const quote = question('builder.quote', { config, destination });
const designs = question('builder.designs.list', {});
const cart = 'order.cart.get';
const batch = `builder.quote,order.cart.get?batch=1&input=${encodeURIComponent(
  JSON.stringify({ 0: { config, destination } }),
)}`;
const receipt = question('order.checkout.quote', { destination });

const asked = (url: string, what: string): Way => ({
  ask: (buyer) => buyer.asBrowser(url, what),
});

export const bytesThroughGateway = ({ gateway }: SplitSystem): Way => asked(gateway, quote);

export function comparisonsOf(system: SplitSystem): Comparison[] {
  const { backend, builder, order, gateway, bareProxy } = system;
  const signed = (url: string, what: string, module: ModuleName): Way => ({
    ask: (buyer) => buyer.asFrontDoor(url, what, module),
  });
  const bytes = (name: string, what: string): Comparison => ({
    name,
    ways: {
      'direct to the service': signed(builder, what, 'builder'),
      'bare proxy between': { ...signed(bareProxy, what, 'builder'), between: bareProxy },
      'gateway between': { ...asked(gateway, what), between: gateway },
      'in process in the backend': asked(backend, what),
    },
  });
  return [
    bytes('as bytes, builder.quote', quote),
    bytes('as bytes, builder.designs.list', designs),
    {
      name: 'mixed batch, builder.quote + order.cart.get',
      ways: {
        'asked apart, direct to both': {
          ask: async (buyer) => {
            await Promise.all([
              buyer.asFrontDoor(builder, quote, 'builder'),
              buyer.asFrontDoor(order, cart, 'order'),
            ]);
          },
        },
        'split and rejoined': { ...asked(gateway, batch), between: gateway },
        'in process in the backend': asked(backend, batch),
      },
    },
    {
      name: 'port, order.checkout.quote asks builder.versions.get',
      ways: {
        'port in process': signed(backend, receipt, 'order'),
        'port over HTTP': signed(order, receipt, 'order'),
      },
    },
  ];
}
