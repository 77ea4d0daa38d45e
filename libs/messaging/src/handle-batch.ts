import { crashpoint, transact } from '@pet/database';
import { backoffMs } from './backoff.ts';
import type { HandlingOutcome } from './bus-context.ts';
import type { Envelope } from './envelope.ts';
import { eventScope, scopeAfter } from './event-scope.ts';
import { markDone, markFailed, type ClaimedEvent } from './inbox.ts';
import { readEvent, UnknownEventError, UnreadableEventError } from './read-event.ts';
import type { Reaction, Subscription } from './subscription.ts';
import { withinTime } from './within-time.ts';
import type { WorkerContext } from './worker.ts';

/**
 * Tries claimed events once and records how each went. Several events are one transaction; if it
 * fails they are tried one by one, so that only the guilty are delayed. Never rejects.
 */
export async function handleBatch(
  context: WorkerContext,
  subscription: Subscription,
  events: ClaimedEvent[],
): Promise<void> {
  const startedAt = performance.now();
  const report = (event: ClaimedEvent, outcome: HandlingOutcome) => {
    const durationMs = performance.now() - startedAt;
    context.metrics.handled?.(subscription.name, event.envelope.name, outcome, durationMs);
  };
  try {
    const handled = await handle(context, subscription, events);
    for (const event of events) report(event, handled.includes(event) ? 'done' : 'superseded');
  } catch (error) {
    const [event, ...others] = events;
    if (!event) return;
    if (others.length === 0) {
      report(event, await recordFailure(context, subscription, event, error));
      return;
    }
    for (const single of events) await handleBatch(context, subscription, [single]);
  }
}

/** The process died in each of the earlier tries; one more would kill it again. */
class TriesExhaustedError extends Error {
  readonly code = 'TRIES_EXHAUSTED';
}

/** Returns the events that were handled; the others had been taken over by a later try. */
async function handle(
  context: WorkerContext,
  subscription: Subscription,
  events: ClaimedEvent[],
): Promise<ClaimedEvent[]> {
  const { reaction, attemptsMax, timeoutMs } = subscription;
  if (events.some(({ attempt }) => attempt > attemptsMax)) {
    throw new TriesExhaustedError('The process ended during the last permitted try');
  }
  const payloads = new Map(
    events.map((event) => [event, readEvent(event.envelope, subscription.events)]),
  );
  return withinTime(context.clock, timeoutMs, (signal) =>
    reaction.kind === 'external'
      ? performOutside(context, subscription, reaction, payloads, signal)
      : applyInTransaction(context, subscription, reaction, payloads),
  );
}

type ReadEvents = ReadonlyMap<ClaimedEvent, Envelope>;

async function applyInTransaction(
  { client }: WorkerContext,
  { name }: Subscription,
  reaction: Extract<Reaction, { kind: 'transactional' }>,
  events: ReadEvents,
): Promise<ClaimedEvent[]> {
  const handled = await transact(client, async (tx) => {
    const mine = await markDone(tx, name, [...events.keys()]);
    const read = mine.map((event) => events.get(event) as Envelope);
    const [first] = read;
    if (!first) return mine;
    // A batch is one unit of work; what it publishes is counted as following from its first event.
    await eventScope.run(scopeAfter(first), () => reaction.apply(read as never[], tx as never));
    crashpoint('inbox.insideHandlerBeforeCommit');
    return mine;
  });
  crashpoint('inbox.afterHandlerCommit');
  return handled;
}

async function performOutside(
  { client }: WorkerContext,
  { name }: Subscription,
  reaction: Extract<Reaction, { kind: 'external' }>,
  events: ReadEvents,
  signal: AbortSignal,
): Promise<ClaimedEvent[]> {
  for (const event of events.values()) {
    await eventScope.run(scopeAfter(event), () => reaction.perform(event as never, { signal }));
  }
  crashpoint('inbox.afterPerformBeforeMark');
  return markDone(client, name, [...events.keys()]);
}

/** What old code cannot read is left, for so long after it happened, to newer code that is being rolled out. */
const UPGRADE_MS = 60 * 60_000;
const LEFT_TO_OTHERS = { baseMs: 15_000, maxMs: 15_000 };

async function recordFailure(
  context: WorkerContext,
  { name, attemptsMax, retry }: Subscription,
  event: ClaimedEvent,
  err: unknown,
): Promise<HandlingOutcome> {
  const { pool, timing, log } = context;
  const isLeft = isLeftToNewerCode(context, event, err);
  const isFinal = !isLeft && (err instanceof UnreadableEventError || event.attempt >= attemptsMax);
  const { id: eventId, name: eventName } = event.envelope;
  const fields = { err, subscription: name, eventId, eventName, attempt: event.attempt };
  if (isFinal) log.error(fields, 'event is dead');
  else log.warn(fields, 'event failed');
  try {
    const reason = err instanceof Error ? err.message : String(err);
    const backoff = timing.retry ?? (isLeft ? LEFT_TO_OTHERS : retry);
    const retryInMs = isFinal ? null : backoffMs(event.attempt, backoff);
    await markFailed(pool, { subscription: name, event, reason, retryInMs, isCounted: !isLeft });
  } catch (notRecorded) {
    // The claim's lease runs out and the event is tried again.
    log.warn({ ...fields, err: notRecorded }, 'failure not recorded');
  }
  return isFinal ? 'dead' : 'failed';
}

const isLeftToNewerCode = (
  { clock }: WorkerContext,
  { envelope }: ClaimedEvent,
  err: unknown,
): boolean =>
  err instanceof UnknownEventError &&
  clock.now().getTime() - Date.parse(envelope.occurredAt) < UPGRADE_MS;
