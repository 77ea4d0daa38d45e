import { defineSubscription, type Subscription } from '@pet/messaging';
import type { AnalyticsTransaction } from './analytics.deps.ts';
import { countedEvents, factOfEvent } from './fact-of-event.ts';
import { insertFacts } from './fact.repository.ts';

const BATCH_MAX = 200;

export const analyticsSubscriptions: Subscription[] = [
  defineSubscription({
    name: 'analytics.record-facts',
    events: countedEvents,
    // Facts do not depend on each other, and one that cannot be kept shall not stop the rest.
    isOrdered: false,
    batchMax: BATCH_MAX,
    handleBatch: (events, tx: AnalyticsTransaction) => insertFacts(tx, events.map(factOfEvent)),
  }),
];
