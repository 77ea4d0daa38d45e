import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createTransport } from 'nodemailer';
import { expect, onTestFinished, test } from 'vitest';
import type { Sandbox } from '../src/index.ts';
import { startSandbox } from '../src/index.ts';
import { openShop, webhookSecret } from './shop.ts';
import { clientsOf, eventually, sessionOf } from './world.ts';

const unreachable = 'http://127.0.0.1:9/webhooks/stripe';

async function makeDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sandbox-test-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  return dataDir;
}

/** A sandbox as a process of its own that can be killed. */
async function spawnSandbox(dataDir: string, webhookTargetUrl: string) {
  const script = join(import.meta.dirname, 'run-sandbox.ts');
  const child = spawn(process.execPath, [script, dataDir, webhookTargetUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const addresses = JSON.parse(line) as Pick<Sandbox, 'stripeUrl' | 'smtpPort' | 'inboxUrl'>;
  const kill = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { ...addresses, kill };
}

/** A second life on the same folder, with a shop that now listens. */
async function revive(dataDir: string) {
  const shop = await openShop();
  const sandbox = await startSandbox({ dataDir, webhookTargetUrl: shop.webhookUrl, webhookSecret });
  onTestFinished(async () => {
    await Promise.all([sandbox.close(), shop.close()]);
  });
  return { shop, ...clientsOf(sandbox) };
}

function clientsOfProcess(addresses: { stripeUrl: string; smtpPort: number; inboxUrl: string }) {
  return clientsOf({ ...addresses, setWebhookTarget: () => {}, close: async () => {} });
}

test('a killed sandbox knows its sessions, keys and undelivered events again', async () => {
  const dataDir = await makeDataDir();
  const child = await spawnSandbox(dataDir, unreachable);
  const first = clientsOfProcess(child);
  const key = { idempotencyKey: 'place-order-1' };
  const open = await first.stripe.checkout.sessions.create(sessionOf(), key);
  const paid = await first.stripe.checkout.sessions.create(sessionOf());
  await first.pay(paid.id);
  await child.kill();

  const { stripe, shop, pay } = await revive(dataDir);
  await eventually(() =>
    expect(shop.types().sort()).toEqual(['checkout.session.completed', 'payment_intent.succeeded']),
  );
  expect(shop.refused).toEqual([]);
  expect(await stripe.checkout.sessions.retrieve(paid.id)).toMatchObject({
    payment_status: 'paid',
  });
  expect((await stripe.checkout.sessions.create(sessionOf(), key)).id).toBe(open.id);
  expect((await pay(open.id)).body.outcome).toBe('paid');
});

test('no acknowledged session is lost, whenever the kill comes', async () => {
  const dataDir = await makeDataDir();
  const child = await spawnSandbox(dataDir, unreachable);
  const first = clientsOfProcess(child);
  const acknowledged: string[] = [];
  const buyUntilKilled = async () => {
    for (;;) {
      const { id } = await first.stripe.checkout.sessions.create(sessionOf());
      await first.pay(id);
      acknowledged.push(id);
    }
  };
  const buyers = Promise.allSettled(Array.from({ length: 8 }, buyUntilKilled));
  await eventually(() => expect(acknowledged.length).toBeGreaterThan(50));
  await child.kill();
  await buyers;

  const { ledger, stripe } = await revive(dataDir);
  const { charges, events } = await ledger();
  expect(charges.length).toBeGreaterThanOrEqual(acknowledged.length);
  expect(events).toHaveLength(charges.length * 2);
  for (const id of acknowledged.slice(-20)) {
    expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ payment_status: 'paid' });
  }
});

test('a slow payment is decided after the restart', async () => {
  const dataDir = await makeDataDir();
  const child = await spawnSandbox(dataDir, unreachable);
  const first = clientsOfProcess(child);
  await first.faults({ slowPaymentMs: 200 });
  const { id } = await first.stripe.checkout.sessions.create(sessionOf());
  await first.pay(id, 'slow');
  await child.kill();

  const { shop } = await revive(dataDir);
  await eventually(() =>
    expect(shop.types()).toContain('checkout.session.async_payment_succeeded'),
  );
});

test('an event that was delivered is not delivered again', async () => {
  const dataDir = await makeDataDir();
  const first = await revive(dataDir);
  await first.pay((await first.stripe.checkout.sessions.create(sessionOf())).id);
  await eventually(async () =>
    expect((await first.ledger()).deliveries).toMatchObject([
      { status: 'delivered' },
      { status: 'delivered' },
    ]),
  );
  await first.sandbox.close();

  const second = await revive(dataDir);
  await second.pay((await second.stripe.checkout.sessions.create(sessionOf())).id);
  await eventually(() => expect(second.shop.received).toHaveLength(2));
  const before = first.shop.received.map(({ id }) => id);
  expect(second.shop.received.filter(({ id }) => before.includes(id))).toEqual([]);
});

test('an acknowledged mail survives a kill', async () => {
  const dataDir = await makeDataDir();
  const child = await spawnSandbox(dataDir, unreachable);
  const mailer = createTransport({ host: '127.0.0.1', port: child.smtpPort });
  await mailer.sendMail({ from: 'shop@example.com', to: 'ada@example.com', subject: 'Kept' });
  await child.kill();

  const { sandbox } = await revive(dataDir);
  const inbox = await fetch(`${sandbox.inboxUrl}/api/messages`);
  expect(await inbox.json()).toMatchObject({ total: 1, messages: [{ subject: 'Kept' }] });
});

test('a taken port is told and leaves the other sandbox’s state alone', async () => {
  const dataDir = await makeDataDir();
  const { sandbox, stripe } = await revive(dataDir);
  const { id } = await stripe.checkout.sessions.create(sessionOf());
  const stripePort = Number(new URL(sandbox.stripeUrl).port);
  await expect(
    startSandbox({ dataDir, webhookTargetUrl: unreachable, webhookSecret, stripePort }),
  ).rejects.toThrow(/EADDRINUSE/);
  expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'open' });
});
