import type { OrderDeps } from './order.deps.ts';
import { cancelUnpaid } from './operations/cancel-unpaid.ts';
import { reconcilePayment } from './payment/reconcile-payment.ts';
import { sendRefund } from './payment/send-refund.ts';
import { claimDuePayments } from './repositories/payment.repository.ts';
import { claimDueRefunds } from './repositories/refund.repository.ts';

const BATCH = 20;
/** The provider is asked again about what is still undecided. */
const NEXT_LOOK_MS = 5 * 60_000;

/**
 * One round over everything that waits for the payment provider: pages to be opened or closed,
 * payments whose message never came, refunds to be sent. Each is independent of the others and may be
 * repeated; returns how many were looked at.
 */
export async function sweepOnce(deps: OrderDeps): Promise<number> {
  const now = deps.clock.now();
  const claim = { now, nextAt: new Date(now.getTime() + NEXT_LOOK_MS), limit: BATCH };
  const payments = await claimDuePayments(deps.database, claim);
  const refunds = await claimDueRefunds(deps.database, claim);
  for (const payment of payments) {
    await attempt(deps, { paymentId: payment.id }, () => reconcilePayment(deps, payment));
  }
  for (const refund of refunds) {
    await attempt(deps, { refundId: refund.id }, () => sendRefund(deps, refund));
  }
  const cancelled = await cancelUnpaid(deps, BATCH);
  return payments.length + refunds.length + cancelled;
}

async function attempt(
  { log }: OrderDeps,
  subject: object,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (err) {
    log.warn({ err, ...subject }, 'payment provider not reached; tried again later');
  }
}

export interface Sweeper {
  start(): void;
  /** Does the next round now. */
  wake(): void;
  /** Resolves when the round under way has ended. */
  stop(): Promise<void>;
}

/** Repeats rounds with a pause between them; a full batch is followed by the next at once. */
export function createSweeper(deps: OrderDeps, pauseMs: number): Sweeper {
  const stopping = new AbortController();
  let pausing = new AbortController();
  let ended: Promise<void> = Promise.resolve();
  const run = async () => {
    while (!stopping.signal.aborted) {
      pausing = new AbortController();
      const count = await sweepOnce(deps).catch((err: unknown) => {
        deps.log.warn({ err }, 'sweep failed');
        return 0;
      });
      if (count >= BATCH) continue;
      await deps.clock.sleep(pauseMs, AbortSignal.any([pausing.signal, stopping.signal]));
    }
  };
  return {
    start: () => {
      ended = run();
    },
    wake: () => pausing.abort(),
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}
