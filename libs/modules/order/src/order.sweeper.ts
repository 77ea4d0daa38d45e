import { startLoop, type Loop } from '@pet/messaging';
import { cancelUnpaid, listUnpaid } from './operations/cancel-unpaid.ts';
import type { OrderDeps } from './order.deps.ts';
import { reconcilePayment } from './payment/reconcile-payment.ts';
import { sendRefund } from './payment/send-refund.ts';
import { claimDuePayments } from './repositories/payment.repository.ts';
import { claimDueRefunds } from './repositories/refund.repository.ts';

const BATCH = 20;
/** So that one slow answer of the provider does not hold up the others. */
const AT_ONCE = 4;
/** The provider is asked again about what is still undecided. */
const NEXT_LOOK_MS = 5 * 60_000;

interface Task {
  subject: object;
  work: () => Promise<void>;
}

/**
 * One round over everything that waits: pages to be opened or closed, payments whose message never
 * came, refunds to be sent, orders that nobody pays. Each is independent of the others and may be
 * repeated; what is not begun when the signal aborts is left for the next round. Returns how many
 * were found.
 */
export async function sweepOnce(deps: OrderDeps, signal: AbortSignal): Promise<number> {
  const tasks = await claimTasks(deps);
  const queue = tasks.values();
  const lane = async () => {
    for (const task of queue) {
      if (signal.aborted) return;
      await attempt(deps, task);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return tasks.length;
}

async function claimTasks(deps: OrderDeps): Promise<Task[]> {
  const now = deps.clock.now();
  const claim = { now, nextAt: new Date(now.getTime() + NEXT_LOOK_MS), limit: BATCH };
  const payments = await claimDuePayments(deps.database, claim);
  const refunds = await claimDueRefunds(deps.database, claim);
  const unpaid = await listUnpaid(deps, BATCH);
  return [
    ...payments.map((payment) => ({
      subject: { paymentId: payment.id },
      work: () => reconcilePayment(deps, payment),
    })),
    ...refunds.map((refund) => ({
      subject: { refundId: refund.id },
      work: () => sendRefund(deps, refund),
    })),
    ...unpaid.map((orderId) => ({
      subject: { orderId },
      work: () => cancelUnpaid(deps, orderId),
    })),
  ];
}

async function attempt({ log }: OrderDeps, { subject, work }: Task): Promise<void> {
  try {
    await work();
  } catch (err) {
    log.warn({ err, ...subject }, 'not done; tried again later');
  }
}

export interface Sweeper {
  start(): void;
  /** Does the next round now. */
  wake(): void;
  /** Resolves when what is under way has ended; nothing more is begun. */
  stop(): Promise<void>;
}

/** Repeats rounds with a pause between them; a full batch is followed by the next at once. */
export function createSweeper(deps: OrderDeps, pauseMs: number): Sweeper {
  const stopping = new AbortController();
  let loop: Loop | undefined;
  return {
    start: () => {
      loop = startLoop({
        run: async () => ((await sweepOnce(deps, stopping.signal)) >= BATCH ? 0 : pauseMs),
        onError: (err) => deps.log.warn({ err }, 'sweep failed'),
        clock: deps.clock,
      });
    },
    wake: () => loop?.wake(),
    stop: async () => {
      stopping.abort();
      await loop?.stop();
    },
  };
}
