import type { TwinShops } from './twin-shops.ts';

/** Changes how the provider behaves, for both shops. */
export const setFaults = ({ ask, addresses }: TwinShops, faults: object): Promise<Response> =>
  ask(`${addresses.stripe}/_sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  });
