import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Stripe from 'stripe';
import { onTestFinished, vi } from 'vitest';
import type { Sandbox } from '../src/index.ts';
import { startSandbox } from '../src/index.ts';
import type { Shop } from './shop.ts';
import { openShop, webhookSecret } from './shop.ts';

/** A sandbox of its own, a shop that listens to its webhooks, and the real Stripe SDK. */
export interface World {
  sandbox: Sandbox;
  shop: Shop;
  stripe: Stripe;
  dataDir: string;
  /** Switches faults on or off. */
  faults: (change: object) => Promise<unknown>;
  /** Does what the payment page does. */
  pay: (sessionId: string, card?: string) => Promise<{ status: number; body: PayBody }>;
  ledger: () => Promise<LedgerBody>;
}

export interface PayBody {
  outcome: string;
  paymentIntent: string;
  redirectUrl?: string;
}

export interface LedgerBody {
  charges: { id: string; amount: number; amountRefunded: number; status: string }[];
  refunds: { amount: number }[];
  events: { id: string; type: string }[];
  deliveries: { event: string; status: string; copiesDelivered: number; attempts: number }[];
}

export async function startWorld(options: { apiKey?: string } = {}): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sandbox-test-'));
  const shop = await openShop();
  const sandbox = await startSandbox({
    dataDir,
    webhookTargetUrl: shop.webhookUrl,
    webhookSecret,
    ...options,
  });
  onTestFinished(async () => {
    await Promise.all([sandbox.close(), shop.close()]);
    await rm(dataDir, { recursive: true, force: true });
  });
  return { dataDir, shop, ...clientsOf(sandbox) };
}

/** The ways a test talks to a running sandbox. */
export function clientsOf(sandbox: Sandbox) {
  return {
    sandbox,
    stripe: connect(sandbox),
    faults: (change: object) => postJson(`${sandbox.stripeUrl}/_sandbox/faults`, change),
    pay: async (sessionId: string, card = 'accepted') => {
      const { status, body } = await postJson(
        `${sandbox.stripeUrl}/_sandbox/sessions/${sessionId}/pay`,
        { card },
      );
      return { status, body: body as PayBody };
    },
    ledger: async () =>
      (await (await fetch(`${sandbox.stripeUrl}/_sandbox/ledger`)).json()) as LedgerBody,
  };
}

/** The SDK, aimed at the sandbox as the shop aims it. */
export function connect(
  sandbox: Sandbox,
  key = 'sk_test_sandbox',
  options: Stripe.StripeConfig = {},
): Stripe {
  const { hostname, port } = new URL(sandbox.stripeUrl);
  return new Stripe(key, { host: hostname, port: Number(port), protocol: 'http', ...options });
}

/** Waits until the check passes, patiently enough for a busy machine. */
export function eventually(check: () => unknown): Promise<unknown> {
  return vi.waitFor(check, { timeout: 15_000, interval: 20 });
}

export async function postJson(url: string, body: object) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

/** Parameters of an ordinary session; 89.98 USD in two lines. */
export function sessionOf(
  overrides: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Stripe.Checkout.SessionCreateParams {
  return {
    mode: 'payment',
    line_items: [lineItem('Trail harness, size M', 4_999), lineItem('Leash', 1_333, 3)],
    success_url: 'http://127.0.0.1:3000/thanks?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://127.0.0.1:3000/cart',
    client_reference_id: 'HH-TEST1',
    customer_email: 'ada@example.com',
    metadata: { orderId: 'order-1' },
    payment_intent_data: { metadata: { orderId: 'order-1' } },
    ...overrides,
  };
}

export function lineItem(name: string, unitAmount: number, quantity = 1) {
  return {
    price_data: { currency: 'usd', unit_amount: unitAmount, product_data: { name } },
    quantity,
  };
}
