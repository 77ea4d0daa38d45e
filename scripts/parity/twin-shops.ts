import type { StackAddresses } from '../stack/environment.ts';
import type { Stack } from '../stack/stack.ts';
import { openTemporaryShop } from '../stack/temporary-shop.ts';
import type { TopologyName } from '../stack/topologies.ts';
import { watchQuiet, type Quiet } from '../shop/quiet.ts';
import { bodiesAside, headersAside } from './allowed-differences.ts';
import { readAnswer, valueOf, type Answer } from './answer.ts';
import { differencesOf, type Difference } from './compare.ts';
import { createCounterparts } from './counterparts.ts';

/** A request that the two shops answered differently. */
export interface Disparity {
  /** e.g. `POST /trpc/order.cart.addLine`. */
  request: string;
  sent: string;
  differences: Difference[];
}

/** Two shops in different topologies to which everything happens alike. */
export interface TwinShops {
  /** Those of the first; what is sent there is sent to the second too. */
  addresses: StackAddresses;
  /** Sends a request to both, compares what they answer, and gives the first's answer. */
  ask: typeof fetch;
  /** What both were asked so far, their front doors alone. */
  calls: () => number;
  disparities: readonly Disparity[];
  close: () => Promise<void>;
}

/** Both know it, so that both take the same messages for the provider's. */
export const WEBHOOK_SECRET = 'whsec_of_both_shops_of_the_parity_run';
/** Few, so that the limit is met. */
export const SIGN_IN_ATTEMPTS_MAX = 3;

interface Shop {
  stack: Stack;
  quiet: Quiet;
}

export async function openTwinShops(topologies: readonly TopologyName[]): Promise<TwinShops> {
  const shops: Shop[] = [];
  const close = async () => {
    for (const { stack, quiet } of shops.splice(0)) {
      await quiet.close();
      await stack.stop();
    }
  };
  try {
    for (const topology of topologies) {
      const stack = await openTemporaryShop({
        topology,
        scenario: 'base',
        isWithoutWeb: true,
        given: {
          LOG_LEVEL: 'warn',
          STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
          STRIPE_WEBHOOK_SECRETS: WEBHOOK_SECRET,
          SIGN_IN_ATTEMPTS_MAX: String(SIGN_IN_ATTEMPTS_MAX),
        },
      });
      shops.push({ stack, quiet: await watchQuiet(stack) });
    }
    const [first, second] = shops;
    if (!first || !second) throw new Error('Parity needs two topologies.');
    return { ...twinsOf(first, second), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function twinsOf(first: Shop, second: Shop): Omit<TwinShops, 'close'> {
  const counterparts = createCounterparts();
  const disparities: Disparity[] = [];
  const { addresses } = first.stack;
  let calls = 0;
  let mayBeBusy = true;

  const settle = async () => {
    if (mayBeBusy) await Promise.all([first.quiet.wait(), second.quiet.wait()]);
    mayBeBusy = false;
  };
  const translate = (text: string) =>
    counterparts.translate(readdressed(text, addresses, second.stack.addresses));
  const ofSecond = ({ url, method, headers, body }: Sent): Sent => ({
    url: translate(url),
    method,
    headers: mapHeaders(headers, (value, name) =>
      name === 'cookie' ? mapCookies(value, counterparts.of) : translate(value),
    ),
    body: body === null ? null : translate(body),
  });

  const ask: typeof fetch = async (input, init) => {
    const request = sentOf(input, init);
    await settle();
    const [ours, theirs] = await Promise.all([send(request), send(ofSecond(request))]);
    mayBeBusy = request.method !== 'GET';
    if (request.url.startsWith(addresses.frontDoor)) calls += 1;
    const path = pathOf(request);
    const differences = differencesOf(
      comparable(ours, first.stack.addresses, path),
      comparable(theirs, second.stack.addresses, path),
      counterparts,
    );
    if (differences.length > 0) {
      const sent = request.body ?? decodeURIComponent(new URL(request.url).search);
      disparities.push({ request: `${request.method} ${path}`, sent, differences });
    }
    return responseOf(ours);
  };
  return { addresses, ask, calls: () => calls, disparities };
}

interface Sent {
  url: string;
  method: string;
  headers: Headers;
  body: string | null;
}

function sentOf(input: Parameters<typeof fetch>[0], init: RequestInit = {}): Sent {
  if (typeof input !== 'string' && !(input instanceof URL)) {
    throw new TypeError('Requests are sent by their address.');
  }
  const { method = 'GET', headers, body = null } = init;
  if (body !== null && typeof body !== 'string') throw new TypeError('Bodies are sent as text.');
  return { url: String(input), method, headers: new Headers(headers), body };
}

const send = async ({ url, ...init }: Sent): Promise<Answer> =>
  readAnswer(await fetch(url, { ...init, redirect: 'manual' }));

const pathOf = ({ url }: Sent) => new URL(url).pathname;

/** The answer without what is set aside, and with one name for each address. */
function comparable({ status, headers, body }: Answer, addresses: StackAddresses, path: string) {
  const named = (text: string) => readdressed(text, addresses, placeholders);
  const isAside = bodiesAside.some((aside) => aside.path.test(path));
  const told = new Headers([...headers].filter(([name]) => !(name in headersAside)));
  return valueOf({
    status,
    headers: mapHeaders(told, named),
    body: isAside ? '' : named(body),
  });
}

const mapHeaders = (headers: Headers, change: (value: string, name: string) => string) =>
  new Headers([...headers].map(([name, value]) => [name, change(value, name)]));

const mapCookies = (cookies: string, change: (value: string) => string) =>
  cookies
    .split('; ')
    .map((cookie) => cookie.replace(/=(.*)$/, (_all, value: string) => `=${change(value)}`))
    .join('; ');

const placeholders: StackAddresses = {
  web: 'http://web',
  frontDoor: 'http://front-door',
  stripe: 'http://stripe',
  inbox: 'http://inbox',
};

function readdressed(text: string, from: StackAddresses, to: StackAddresses): string {
  const names = Object.keys(from) as (keyof StackAddresses)[];
  return names.reduce((words, name) => words.replaceAll(from[name], to[name]), text);
}

const BODILESS = [204, 304];
const responseOf = ({ status, headers, body }: Answer) =>
  new Response(BODILESS.includes(status) ? null : body, { status, headers });
