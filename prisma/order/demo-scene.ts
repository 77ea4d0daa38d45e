import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import { afterCommit } from '@pet/database';
import { orderNumber } from '@pet/domain/order';
import { systemClock, type Clock, type Subscription } from '@pet/messaging';
import { v7 } from 'uuid';
import type { Identifiers } from '@pet/order';

/** One order of the demonstration: its time, and how many ids it has used. */
interface Scene {
  key: string;
  now: Date;
  idsUsed: number;
}

/**
 * Gives every order a time and ids of its own, so that several can be made at once and each still comes
 * out the same on every machine, whatever the others do and whether they are there already.
 */
export interface DemoScenes {
  clock: Clock;
  identifiers: Identifiers;
  /** What `work` does, and what that brings about, belongs to the order with this key. */
  play<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
  setTime(at: Date): void;
  /**
   * Runs `work`, which publishes an event about the order, and waits until that has been handled, in the
   * scene under way.
   */
  react(orderId: string, work: () => Promise<unknown>): Promise<void>;
  /** The subscription, handling each event in the scene of its order. */
  follow: (subscription: Subscription) => Subscription;
}

const PATIENCE_MS = 30_000;

export function demoScenes(): DemoScenes {
  const current = new AsyncLocalStorage<Scene>();
  const waiting = new Map<string, { scene: Scene; handled: () => void }>();
  const scene = () => {
    const found = current.getStore();
    if (!found) throw new Error('This happens outside of every order of the demonstration');
    return found;
  };
  const bytes = () => {
    const { key } = scene();
    return createHash('sha256')
      .update(`${key}:${(scene().idsUsed += 1)}`)
      .digest();
  };
  const now = () => current.getStore()?.now ?? new Date();
  return {
    clock: { ...systemClock, now },
    identifiers: {
      entityId: () => v7({ msecs: now().getTime(), random: bytes().subarray(0, 16) }),
      trackingToken: () => bytes().subarray(0, 24).toString('base64url'),
      orderNumber: () => orderNumber(bytes()),
    },
    play: (key, work) => current.run({ key, now: new Date(), idsUsed: 0 }, work),
    setTime: (at) => {
      scene().now = at;
    },
    react: async (orderId, work) => {
      const handled = new Promise<void>((resolve) => {
        waiting.set(orderId, { scene: scene(), handled: resolve });
      });
      await work();
      const done = new AbortController();
      const late = systemClock.sleep(PATIENCE_MS, done.signal).then(() => {
        if (!done.signal.aborted) throw new Error(`What order ${orderId} waits for did not happen`);
      });
      await Promise.race([handled, late]).finally(() => done.abort());
      waiting.delete(orderId);
    },
    follow: (subscription) => {
      const { reaction } = subscription;
      if (reaction.kind !== 'transactional' || reaction.batchMax > 1) return subscription;
      const apply: typeof reaction.apply = async (events, tx) => {
        const [event] = events as { aggregateId: string }[];
        const waiter = waiting.get(event?.aggregateId ?? '');
        if (!waiter) return reaction.apply(events, tx);
        await current.run(waiter.scene, () => reaction.apply(events, tx));
        afterCommit(waiter.handled);
      };
      return { ...subscription, reaction: { ...reaction, apply } };
    },
  };
}
