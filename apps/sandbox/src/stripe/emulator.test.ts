import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createEmulator } from './emulator.ts';
import { createSession } from './operations/create-session.ts';

function startEmulator(dataDir = mkdtempSync(join(tmpdir(), 'emulator-test-'))) {
  vi.useFakeTimers();
  const emulator = createEmulator({
    dataDir,
    webhookSecret: 'whsec_only_for_tests',
    webhookTargetUrl: () => 'http://127.0.0.1:9/',
    publicUrl: () => 'http://127.0.0.1:1',
  });
  emulator.faults.change({ lose: 'all' });
  emulator.start();
  onTestFinished(() => {
    emulator.close();
    vi.useRealTimers();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return { emulator, dataDir };
}

function openSession(emulator: ReturnType<typeof startEmulator>['emulator']): string {
  const item = { name: 'x', description: null, imageUrl: null, unitAmount: 500, quantity: 1 };
  const { session, changes } = createSession(
    {
      currency: 'usd',
      lineItems: [item],
      successUrl: 'http://shop/thanks',
      cancelUrl: null,
      clientReferenceId: null,
      customerEmail: null,
      locale: null,
      submitType: null,
      metadata: {},
      paymentIntentData: { description: null, receiptEmail: null, metadata: {} },
      expiresAt: null,
    },
    emulator.occasion(),
  );
  emulator.apply(changes);
  return session.id;
}

const dayMs = 24 * 60 * 60 * 1000;

test('an abandoned session expires after a day and says so once', () => {
  const { emulator } = startEmulator();
  const id = openSession(emulator);
  vi.advanceTimersByTime(dayMs - 2_000);
  expect(emulator.ledger.of.session.get(id)?.status).toBe('open');
  vi.advanceTimersByTime(dayMs);
  expect(emulator.ledger.of.session.get(id)?.status).toBe('expired');
  const types = Array.from(emulator.ledger.of.event.values(), ({ type }) => type);
  expect(types).toEqual(['checkout.session.expired']);
});

test('a session that ran out while the sandbox was off expires at the next start', () => {
  const { emulator, dataDir } = startEmulator();
  const id = openSession(emulator);
  emulator.close();
  vi.setSystemTime(Date.now() + dayMs * 2);
  const { emulator: revived } = startEmulator(dataDir);
  vi.advanceTimersByTime(1);
  expect(revived.ledger.of.session.get(id)?.status).toBe('expired');
});
