import { transact } from '@pet/database';
import { petRemeasureFellDue, startLoop, type Loop } from '@pet/messaging';
import type { Logger } from 'pino';
import { petRepository } from './pet.repository.ts';
import type { UserDeps } from './user.deps.ts';

const BATCH = 100;

/**
 * Asks for a mail about each pet that is to be measured again: taken and announced in one
 * transaction, so that each is announced once, however many processes sweep. Returns how many.
 */
export async function sweepReminders({
  database,
  bus,
}: Pick<UserDeps, 'database' | 'bus'>): Promise<number> {
  return transact(database, async (tx) => {
    const due = await petRepository(tx).takeDueReminders(BATCH);
    for (const payload of due) {
      await bus.publish(tx, petRemeasureFellDue, { aggregateId: payload.petId, payload });
    }
    return due.length;
  });
}

/** Sweeps again and again; a full batch is followed by the next at once. */
export function remeasureReminders(deps: UserDeps, log: Logger, pauseMs: number) {
  let loop: Loop | undefined;
  return {
    start: () => {
      loop = startLoop({
        run: async () => ((await sweepReminders(deps)) >= BATCH ? 0 : pauseMs),
        onError: (err) => log.warn({ err }, 'sweep for remeasure reminders failed'),
        clock: deps.clock,
      });
    },
    stop: async () => loop?.stop(),
  };
}
