import type { Emulator } from '../emulator.ts';
import type { DeliveryRecord } from '../records.ts';

/** Sends an event again, whatever became of its earlier delivery. */
export function redeliver(delivery: DeliveryRecord, emulator: Emulator): DeliveryRecord {
  const record: DeliveryRecord = {
    ...delivery,
    status: 'pending',
    copiesLeft: Math.max(1, delivery.copiesLeft),
    notBeforeMs: emulator.now(),
  };
  emulator.apply([{ kind: 'delivery', record }]);
  return record;
}

/** Sends every event that was lost. Answers with their ids. */
export function deliverLost(emulator: Emulator): string[] {
  const lost = [...emulator.ledger.of.delivery.values()].filter(({ status }) => status === 'lost');
  lost.forEach((delivery) => redeliver(delivery, emulator));
  return lost.map(({ id }) => id);
}
