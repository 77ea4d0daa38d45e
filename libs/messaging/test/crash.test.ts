import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CrashHostInput } from './crash-host.ts';
import { crashSubscriptions } from './crash-subscriptions.ts';
import { effectsOf, names, openWorld, statuses, wireKinds, type World } from './messaging-world.ts';

let world: World;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pet-crash-'));
});
afterEach(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const crashpoints = [
  'outbox.beforeCommit',
  'outbox.afterCommitBeforeRelay',
  'relay.beforeSend',
  'relay.afterSendBeforeMark',
  'inbox.insideHandlerBeforeCommit',
  'inbox.afterHandlerCommit',
  'inbox.afterPerformBeforeMark',
];

/** Runs the host until it kills itself; returns the signal that ended it. */
async function runUntilKilled(input: CrashHostInput): Promise<NodeJS.Signals | null> {
  const host = path.join(import.meta.dirname, 'crash-host.ts');
  // A host that is not killed as told must not outlive the test: it ends by SIGTERM.
  const options = { stdio: 'inherit', timeout: 60_000 } as const;
  const child = spawn(process.execPath, [host, JSON.stringify(input)], options);
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  return signal;
}

// Each test starts processes of its own, which takes its time on a busy machine.
const patience = { timeout: 120_000 };

const everyCase = wireKinds.flatMap((kind) => crashpoints.map((crashAt) => ({ kind, crashAt })));

describe.each(everyCase)('a host of $kind transport killed at $crashAt', patience, (at) => {
  const { kind, crashAt } = at;
  beforeEach(async () => {
    world = await openWorld(kind);
  });

  it.each([1, 2])('for the time %i loses nothing and does nothing twice', async (crashAtPass) => {
    const mailLog = path.join(folder, 'mail.log');
    const subjects = names('d', 6);
    const builder = world.open('builder');
    const order = world.open('order', { subscriptions: crashSubscriptions(mailLog) });
    const signal = await runUntilKilled({
      builderUrl: world.database.moduleUrl('builder'),
      orderUrl: world.database.moduleUrl('order'),
      wire: world.wire,
      mailLog,
      subjects,
      crashAt,
      crashAtPass,
    });
    expect(signal).toBe('SIGKILL');

    const changed = (await builder.client.subject.findMany()).map(({ id }) => id).sort();
    const events = await builder.client.outboxEvent.findMany({ orderBy: { seq: 'asc' } });
    expect(events.map(({ aggregateId }) => aggregateId).sort()).toEqual(changed);

    await Promise.all([builder.bus.start(), order.bus.start()]);
    const { length } = events;
    await expect.poll(() => statuses(builder, 'outboxEvent')).toEqual(counts('confirmed', length));
    await expect.poll(() => statuses(order, 'inboxEvent')).toEqual(counts('done', 2 * length));
    expect((await effectsOf(order)).sort()).toEqual(changed);
    const mails = (await readFile(mailLog, 'utf8').catch(() => '')).split('\n').filter(Boolean);
    expect([...new Set(mails)].sort()).toEqual(events.map(({ id }) => id).sort());
    // Outside of the database it is at least once, and no more often than it was tried.
    const mailings = await order.client.inboxEvent.findMany({
      where: { subscription: 'order.mail' },
    });
    for (const { eventId, attempts } of mailings) {
      expect(mails.filter((id) => id === eventId).length).toBeLessThanOrEqual(attempts);
    }
  });
});

describe('an event that kills its host', patience, () => {
  beforeEach(async () => {
    world = await openWorld();
  });

  it('is dead after five tries, and the next host lives', async () => {
    const mailLog = path.join(folder, 'mail.log');
    const subscriptions = crashSubscriptions(mailLog);
    for (let killed = 0; killed < 5; killed += 1) {
      const signal = await runUntilKilled({
        builderUrl: world.database.moduleUrl('builder'),
        orderUrl: world.database.moduleUrl('order'),
        wire: world.wire,
        mailLog,
        subjects: killed === 0 ? ['killer'] : [],
        crashAt: 'inbox.insideHandlerBeforeCommit',
        crashAtPass: 1,
      });
      expect(signal).toBe('SIGKILL');
    }
    const order = world.open('order', { subscriptions });
    await order.bus.start();
    await expect.poll(() => statuses(order, 'inboxEvent')).toEqual({ done: 1, dead: 1 });
    expect(await order.bus.deadLetters.list()).toMatchObject([
      { subscription: 'order.archive', aggregateId: 'killer' },
    ]);
    expect(await effectsOf(order)).toEqual([]);
  });
});

/** Statuses as they are counted; a status without events does not appear. */
function counts(status: string, count: number): Record<string, number> {
  return count === 0 ? {} : { [status]: count };
}
