import type { Scheduler } from '../../scheduler.ts';
import type { FaultBoard } from '../faults.ts';
import type { Ledger } from '../ledger.ts';
import { showEvent } from '../objects/event.ts';
import type { DeliveryRecord } from '../records.ts';
import { backoffMs } from './backoff.ts';
import { createReorderBuffer } from './reorder-buffer.ts';
import { signPayload } from './signature.ts';
import type { WebhookAnswer } from './webhook-client.ts';
import { createWebhookClient } from './webhook-client.ts';

const CONNECTIONS_MAX = 32;

export interface WebhookSenderOptions {
  ledger: Ledger;
  scheduler: Scheduler;
  faults: FaultBoard;
  now: () => number;
  publicUrl: () => string;
  secret: string;
  targetUrl: () => string;
}

/** Sends pending deliveries until the target answers 2xx, for as long as the process lives. */
export interface WebhookSender {
  /** Takes up a pending delivery: now, or when its time has come. */
  offer(delivery: DeliveryRecord): void;
  /** Forgets what waits; the ledger has been emptied. */
  clear(): void;
  /** Breaks off what is under way. Pending deliveries stay pending in the ledger. */
  close(): void;
}

export function createWebhookSender(options: WebhookSenderOptions): WebhookSender {
  const { ledger, scheduler, faults, now } = options;
  const waiting = new Set<string>();
  const active = new Set<string>();
  const client = createWebhookClient(CONNECTIONS_MAX);
  let isClosed = false;
  const reorderBuffer = createReorderBuffer(scheduler, now, (ids) => void sendInTurn(ids));

  function offer(delivery: DeliveryRecord): void {
    if (delivery.notBeforeMs > now()) {
      scheduler.schedule(timerKey(delivery.id), delivery.notBeforeMs, () => admit(delivery));
    } else {
      admit(delivery);
    }
  }

  function admit({ id, sessionId }: DeliveryRecord): void {
    if (faults.current.reorder) reorderBuffer.hold(sessionId, id);
    else enqueue(id);
  }

  function enqueue(id: string): void {
    waiting.add(id);
    pump();
  }

  function pump(): void {
    for (const id of waiting) {
      if (active.size >= faults.current.atOnceMax || isClosed) return;
      waiting.delete(id);
      void sendSafely(id).then(pump);
    }
  }

  async function sendInTurn(ids: readonly string[]): Promise<void> {
    for (const id of ids) await sendSafely(id);
  }

  /** A delivery whose outcome could not be written down is sent again later. */
  function sendSafely(id: string): Promise<void> {
    return send(id).catch(() => retry(id, backoffMs(Infinity)));
  }

  async function send(id: string): Promise<void> {
    const delivery = ledger.of.delivery.get(id);
    const event = ledger.of.event.get(id);
    if (active.has(id) || !event || delivery?.status !== 'pending') return;
    active.add(id);
    try {
      const payload = JSON.stringify(showEvent(event, true, options.publicUrl()));
      const copies = Array.from({ length: delivery.copiesLeft }, () => post(payload));
      const answers = await Promise.all(copies);
      if (!isClosed) record(id, answers);
    } finally {
      active.delete(id);
    }
  }

  function post(payload: string): Promise<WebhookAnswer> {
    const signature = signPayload(payload, options.secret, Math.floor(now() / 1000));
    return client.post(options.targetUrl(), payload, signature);
  }

  function record(id: string, answers: readonly WebhookAnswer[]): void {
    const before = ledger.of.delivery.get(id);
    if (!before) return;
    const acknowledged = answers.filter((answer) => answer.isAcknowledged).length;
    const copiesLeft = Math.max(0, before.copiesLeft - acknowledged);
    const after: DeliveryRecord = {
      ...before,
      copiesLeft,
      copiesDelivered: before.copiesDelivered + acknowledged,
      attempts: before.attempts + 1,
      status: copiesLeft === 0 ? 'delivered' : before.status,
      lastAnswer: answers.at(-1)?.summary ?? null,
    };
    // A failed attempt need not outlive the process: a restarted sandbox tries at once anyway.
    if (acknowledged > 0) ledger.commit([{ kind: 'delivery', record: after }]);
    else ledger.note({ kind: 'delivery', record: after });
    if (copiesLeft > 0) retry(id, backoffMs(acknowledged > 0 ? 1 : after.attempts));
  }

  function retry(id: string, delayMs: number): void {
    scheduler.schedule(timerKey(id), now() + delayMs, () => enqueue(id));
  }

  function clear(): void {
    waiting.clear();
    reorderBuffer.clear();
  }

  function close(): void {
    clear();
    isClosed = true;
    client.close();
  }

  return { offer, clear, close };
}

function timerKey(eventId: string): string {
  return `deliver ${eventId}`;
}
