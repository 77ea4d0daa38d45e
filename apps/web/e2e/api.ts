import { expect, type APIRequestContext, type Page } from '@playwright/test';

/** Calls of the API as the visitor of this page, to arrange what a journey does not tell about. */
export function apiOf({ request }: Pick<Page, 'request'>) {
  return {
    query: <Answer>(path: string, input?: object) => ask<Answer>(request, path, input),
    mutate: <Answer>(path: string, input: object) => send<Answer>(request, path, input),
  };
}

async function ask<Answer>(
  request: APIRequestContext,
  path: string,
  input?: object,
): Promise<Answer> {
  const search = input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : '';
  return answerOf<Answer>(await request.get(`/trpc/${path}${search}`));
}

async function send<Answer>(
  request: APIRequestContext,
  path: string,
  input: object,
): Promise<Answer> {
  return answerOf<Answer>(await request.post(`/trpc/${path}`, { data: input }));
}

async function answerOf<Answer>(response: {
  ok: () => boolean;
  text: () => Promise<string>;
}): Promise<Answer> {
  const text = await response.text();
  expect(response.ok(), text).toBe(true);
  return (JSON.parse(text) as { result: { data: Answer } }).result.data;
}

interface Preset {
  id: string;
  name: string;
  config: object;
}

export interface FilledCart {
  lineId: string;
  name: string;
}

/** Puts a starter design into the visitor's cart. */
export async function fillCart(page: Page, quantity = 1): Promise<FilledCart> {
  const api = apiOf(page);
  const { items } = await api.query<{ items: [Preset, ...Preset[]] }>('builder.presets.list');
  const [{ id, name, config }] = items;
  const design = await api.mutate<{ version: { id: string } }>('builder.designs.create', {
    name,
    config,
    presetId: id,
  });
  const cart = await api.mutate<{ lines: { lineId: string }[] }>('order.cart.addLine', {
    versionId: design.version.id,
    quantity,
  });
  return { lineId: cart.lines.at(-1)?.lineId ?? '', name };
}

export interface PlacedOrder {
  orderId: string;
  orderNumber: string;
  trackingToken: string;
  paymentUrl: string;
}

/** An order of the visitor's cart, placed past the screens and not paid yet. */
export async function placeOrder(page: Page, email: string): Promise<PlacedOrder> {
  await fillCart(page);
  const api = apiOf(page);
  const destination = { countryCode: 'DE', regionCode: null };
  const { receipt } = await api.query<{ receipt: { totalMinor: number } }>('order.checkout.quote', {
    destination,
  });
  return api.mutate<PlacedOrder>('order.checkout.place', {
    idempotencyKey: crypto.randomUUID(),
    contact: { email, name: 'Anna Example', phone: null },
    address: { line1: 'Weg 7', line2: null, postalCode: '04109', city: 'Leipzig', ...destination },
    expectedTotalMinor: receipt.totalMinor,
    acceptsTerms: true,
  });
}

/** Pays as the provider's page does, and waits until the shop knows. */
export async function payOrder(page: Page, order: PlacedOrder): Promise<void> {
  const { origin, pathname } = new URL(order.paymentUrl);
  const sessionId = pathname.split('/').at(-1);
  const paid = await page.request.post(`${origin}/_sandbox/sessions/${sessionId}/pay`, {
    data: { card: '4242424242424242' },
  });
  expect(paid.ok(), await paid.text()).toBe(true);
  const { trackingToken } = order;
  await expect(async () => {
    const { status } = await apiOf(page).query<{ status: string }>('order.track', {
      trackingToken,
    });
    expect(status).toBe('CONFIRMED');
  }).toPass({ timeout: 20_000 });
}

/** A new address of mail for each test and project, so that nothing is shared. */
export const ownEmail = (word: string): string => `${word}-${crypto.randomUUID()}@example.com`;
