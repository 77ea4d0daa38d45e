import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineSubscription, designArchived, type Subscription } from '../src/index.ts';
import {
  archive,
  asAdmin,
  openWorld,
  statuses,
  type Party,
  type Tx,
  type World,
} from './messaging-world.ts';

let world: World;
let builder: Party;
beforeEach(async () => {
  world = await openWorld();
  builder = world.open('builder');
});
afterEach(() => world.close());

const minutes = 60_000;
const mailing = (perform: () => Promise<void>) =>
  defineSubscription({ name: 'order.mail', events: [designArchived], perform });
const storing = (handle: () => Promise<void>) =>
  defineSubscription({
    name: 'order.store',
    events: [designArchived],
    handle: (_event, _tx: Tx) => handle(),
  });

/**
 * Lets an event fail, and time pass until its next try, again and again; answers the milliseconds of
 * all pauses. Times are the database's, so it is there that the clock is moved on.
 */
async function outlast(order: Party, subscription: Subscription, pausesMax = Infinity) {
  await Promise.all([builder.bus.start(), order.bus.start()]);
  await archive(builder, 'd1');
  let passedMs = 0;
  for (let attempt = 1; attempt <= Math.min(subscription.attemptsMax, pausesMax); attempt += 1) {
    await expect.poll(() => triedAndFailed(order), { timeout: 10_000 }).toBe(attempt);
    const [row] = await asAdmin(
      world,
      `UPDATE "order".inbox_event AS event SET available_at = now() FROM "order".inbox_event AS before
       WHERE before.event_id = event.event_id AND event.status = 'pending'
       RETURNING extract(epoch FROM before.available_at - now())::float * 1000 AS "pauseMs"`,
    );
    passedMs += Number((row as { pauseMs: number } | undefined)?.pauseMs ?? 0);
    order.bus.wake();
  }
  return passedMs;
}

/** How many tries have failed; a try under way does not count. */
async function triedAndFailed({ client }: Party): Promise<number> {
  const { attempts = 0, lastError } = (await client.inboxEvent.findFirst()) ?? {};
  return lastError?.endsWith(` ${attempts}`) ? attempts : -1;
}

describe('an outage', () => {
  let tries = 0;
  const unreachable = () => Promise.reject(new Error(`no answer to try ${(tries += 1)}`));
  beforeEach(() => {
    tries = 0;
  });
  const unhurried = { timing: { retry: null } };

  it('of most of an hour is outlived by what acts outside', async () => {
    const failures = 14;
    const subscription = mailing(() => (tries < failures ? unreachable() : Promise.resolve()));
    const order = world.open('order', { subscriptions: [subscription], ...unhurried });
    expect(await outlast(order, subscription, failures)).toBeGreaterThan(40 * minutes);
    await expect.poll(() => statuses(order, 'inboxEvent')).toEqual({ done: 1 });
  });

  it('without an end leaves a dead letter after an hour and three quarters, more or less', async () => {
    const subscription = mailing(unreachable);
    const order = world.open('order', { subscriptions: [subscription], ...unhurried });
    const passedMs = await outlast(order, subscription);
    expect(passedMs).toBeGreaterThan(53 * minutes);
    expect(passedMs).toBeLessThan(161 * minutes);
    expect(await statuses(order, 'inboxEvent')).toEqual({ dead: 1 });
  });

  it('does not keep what only writes to its own database waiting', async () => {
    const subscription = storing(unreachable);
    const order = world.open('order', { subscriptions: [subscription], ...unhurried });
    expect(await outlast(order, subscription)).toBeLessThan(12_000);
    expect(await statuses(order, 'inboxEvent')).toEqual({ dead: 1 });
  });
});
