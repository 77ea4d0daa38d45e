import { EventEmitter } from 'node:events';
import type { Envelope } from './envelope.ts';
import { TransportNotReadyError, type Consumer, type Transport } from './transport.ts';

/** Delivers within this process: for a host that runs every module, and for tests. */
export function localTransport(): Transport {
  const waitingFor = new Set<string>();
  const consumers = new Set<Consumer>();
  const underWay = new Map<Consumer, Set<Promise<void>>>();
  const hints = new EventEmitter().setMaxListeners(0);

  const deliver = async (consumer: Consumer, batch: readonly Envelope[]) => {
    const wanted = batch.filter(({ name }) => consumer.eventNames.includes(name));
    if (wanted.length === 0) return;
    const delivery = consumer.deliver(wanted);
    underWay.get(consumer)?.add(delivery);
    await delivery.finally(() => underWay.get(consumer)?.delete(delivery));
  };

  return {
    join: (member) => {
      waitingFor.add(member);
      return { ready: () => waitingFor.delete(member), leave: () => waitingFor.add(member) };
    },
    outlet: () => ({
      isLossy: false,
      open: async () => undefined,
      send: async (batch) => {
        if (waitingFor.size > 0) {
          throw new TransportNotReadyError(`Waiting for ${[...waitingFor].join(', ')}`);
        }
        await Promise.all([...consumers].map((consumer) => deliver(consumer, batch)));
        return batch.map(() => null);
      },
      // It keeps nothing: what has a reference was left with another transport, in an earlier life.
      inspect: async (references) => ({ stored: [], lost: [...references], subscriptions: [] }),
      release: async () => undefined,
      retire: async () => undefined,
    }),
    subscribe: async (consumer) => {
      consumers.add(consumer);
      underWay.set(consumer, new Set());
      return async () => {
        consumers.delete(consumer);
        await Promise.allSettled([...(underWay.get(consumer) ?? [])]);
        underWay.delete(consumer);
      };
    },
    hint: (topic, data) => {
      queueMicrotask(() => hints.emit(hintName(topic), data));
    },
    onHint: (topic, listen) => {
      hints.on(hintName(topic), listen);
      return () => hints.off(hintName(topic), listen);
    },
    isConnected: () => true,
    close: async () => {
      hints.removeAllListeners();
      consumers.clear();
    },
  };
}

/** Node gives the bare name `error` a meaning of its own. */
function hintName(topic: string): string {
  return `hint:${topic}`;
}
