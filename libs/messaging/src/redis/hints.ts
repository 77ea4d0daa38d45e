import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { isReady } from './connection.ts';

export interface RedisHintsOptions {
  channel: string;
  commands: Redis;
  /** A connection that only listens. */
  subscriber: Redis;
  /** Told of hints from other processes. */
  hear: (topic: string, data: unknown) => void;
}

const messageSchema = z.object({ from: z.string(), topic: z.string(), data: z.unknown() });
const pingMs = 5_000;

/** Carries hints to other processes, as far as Redis is there; nothing is kept for later. */
export function redisHints({ channel, commands, subscriber, hear }: RedisHintsOptions) {
  const self = randomUUID();
  const listen = () => void subscriber.subscribe(channel).catch(ignore);
  subscriber.on('ready', listen);
  subscriber.on('message', (_, text) => {
    const message = parseMessage(text);
    if (message && message.from !== self) hear(message.topic, message.data);
  });
  // Silence is no sign of life: only an answer shows that a quiet connection still stands.
  const pinging = setInterval(() => {
    if (isReady(subscriber)) subscriber.ping().catch(ignore);
  }, pingMs).unref();

  return {
    tell: (topic: string, data: unknown) => {
      if (!isReady(commands)) return;
      commands.publish(channel, JSON.stringify({ from: self, topic, data })).catch(ignore);
    },
    close: () => clearInterval(pinging),
  };
}

function parseMessage(text: string) {
  try {
    return messageSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A hint may be lost; that Redis is away is told by the connection. */
const ignore = () => undefined;
