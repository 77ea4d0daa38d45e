import { appendFileSync } from 'node:fs';
import { defineSubscription, designArchived, type Subscription } from '../src/index.ts';
import { recordEffect, type Tx } from './messaging-parties.ts';

/** One reaction in the database, and one outside that leaves a line in `mailLog` each time. */
export function crashSubscriptions(mailLog: string): Subscription[] {
  return [
    defineSubscription({
      name: 'order.archive',
      events: [designArchived],
      handle: (event, tx: Tx) => recordEffect(tx, 'order.archive', event),
    }),
    defineSubscription({
      name: 'order.mail',
      events: [designArchived],
      timeoutMs: 500,
      perform: async (event) => appendFileSync(mailLog, `${event.id}\n`),
    }),
  ];
}
