import { join } from 'node:path';
import { openJournal, readJournal } from '../journal.ts';
import { createScheduler } from '../scheduler.ts';
import type { FaultBoard } from './faults.ts';
import { createFaultBoard } from './faults.ts';
import type { Ledger } from './ledger.ts';
import { createLedger } from './ledger.ts';
import { expireSession } from './operations/expire-session.ts';
import type { Occasion } from './operations/record-event.ts';
import { settlePayment } from './operations/settle-payment.ts';
import { settleRefund } from './operations/settle-refund.ts';
import type { Change, PaymentIntentRecord, RefundRecord, SessionRecord } from './records.ts';
import { createWebhookSender } from './webhooks/webhook-sender.ts';

export interface EmulatorOptions {
  dataDir: string;
  webhookSecret: string;
  webhookTargetUrl: () => string;
  publicUrl: () => string;
}

/** The emulated account at work: what it knows, and the timers and webhooks that follow from it. */
export interface Emulator {
  readonly ledger: Ledger;
  readonly faults: FaultBoard;
  readonly publicUrl: () => string;
  now(): number;
  /** The circumstances of this moment. */
  occasion(request?: { requestId: string; idempotencyKey: string | null }): Occasion;
  /** Commits changes, then sets off what follows from them. */
  apply(changes: readonly Change[]): void;
  /** Takes up what an earlier run left: sessions to expire, payments to settle, events to send. */
  start(): void;
  /** Back to an empty account without faults. */
  reset(): void;
  close(): void;
}

export function createEmulator(options: EmulatorOptions): Emulator {
  const { publicUrl } = options;
  const now = () => Date.now();
  const path = join(options.dataDir, 'stripe.journal.jsonl');
  const past = readJournal<readonly Change[]>(path);
  const journal = openJournal<readonly Change[]>(path, past.bytes);
  const ledger = createLedger(journal, past.entries);
  const faults = createFaultBoard();
  const scheduler = createScheduler(now);
  const sender = createWebhookSender({
    ledger,
    scheduler,
    faults,
    now,
    publicUrl,
    secret: options.webhookSecret,
    targetUrl: options.webhookTargetUrl,
  });

  function occasion(request?: { requestId: string; idempotencyKey: string | null }): Occasion {
    return { nowMs: now(), faults, ...(request ?? { requestId: null, idempotencyKey: null }) };
  }

  function apply(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    ledger.commit(changes);
    changes.forEach(follow);
  }

  function follow(change: Change): void {
    if (change.kind === 'session') followSession(change.record);
    if (change.kind === 'intent') followIntent(change.record);
    if (change.kind === 'refund') followRefund(change.record);
    if (change.kind === 'delivery' && change.record.status === 'pending') {
      sender.offer(change.record);
    }
  }

  function followSession({ id, status, expiresAt }: SessionRecord): void {
    const key = `expire ${id}`;
    if (status !== 'open') return scheduler.cancel(key);
    scheduler.schedule(key, expiresAt * 1000, () => {
      const session = ledger.of.session.get(id);
      if (session?.status === 'open') apply(expireSession(session, ledger, occasion()).changes);
    });
  }

  function followIntent({ id, settlesAtMs }: PaymentIntentRecord): void {
    if (settlesAtMs === null) return;
    scheduler.schedule(`settle ${id}`, settlesAtMs, () => {
      const intent = ledger.of.intent.get(id);
      if (intent) apply(settlePayment(intent, ledger, occasion()));
    });
  }

  function followRefund({ id, settlesAtMs }: RefundRecord): void {
    if (typeof settlesAtMs !== 'number') return;
    scheduler.schedule(`settle ${id}`, settlesAtMs, () => {
      const refund = ledger.of.refund.get(id);
      if (refund) apply(settleRefund(refund, ledger, occasion()));
    });
  }

  function start(): void {
    for (const record of [...ledger.of.session.values()]) followSession(record);
    for (const record of [...ledger.of.intent.values()]) followIntent(record);
    for (const record of [...ledger.of.refund.values()]) followRefund(record);
    for (const record of [...ledger.of.delivery.values()]) follow({ kind: 'delivery', record });
  }

  function reset(): void {
    scheduler.clear();
    sender.clear();
    faults.reset();
    ledger.reset();
  }

  function close(): void {
    scheduler.clear();
    sender.close();
    journal.close();
  }

  return { ledger, faults, publicUrl, now, occasion, apply, start, reset, close };
}
