import { Redis } from 'ioredis';
import { backoffMs } from '../backoff.ts';
import type { Complain } from './bounded-log.ts';

/** How long an answer may take; nobody who waits for a customer waits for it. */
const commandTimeoutMs = 500;
/** How long a blocking read waits for something to come. */
export const blockMs = 2_000;

const retry = { baseMs: 50, maxMs: 2_000 };

const common = {
  connectTimeout: 2_000,
  keepAlive: 5_000,
  enableOfflineQueue: false,
  // A command whose answer was lost may have been carried out; the caller knows what to do then.
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 1,
  retryStrategy: (attempt: number) => backoffMs(attempt, retry),
  // The server has become a replica: the address may lead to another one now.
  reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
};

interface ConnectionLimits {
  commandTimeout?: number;
  socketTimeout?: number;
  autoResubscribe?: boolean;
}

export type OpenRedis = (name: string, limits?: ConnectionLimits) => Redis;

/** Opens connections that come back by themselves for as long as they are not disconnected. */
export function redisOpener(url: string, complain: Complain): OpenRedis {
  return (name, limits) => {
    const connection = new Redis(url, {
      ...common,
      commandTimeout: commandTimeoutMs,
      // Without an answer for so long the connection is dead, whatever TCP still hopes for.
      socketTimeout: 4 * commandTimeoutMs,
      connectionName: name,
      ...limits,
    });
    return connection.on('error', (err) => complain('connection to Redis lost', err));
  };
}

/** For connections that block: they may be silent for the time of the read, and a little longer. */
export const blocking: ConnectionLimits = {
  commandTimeout: blockMs + 1_000,
  socketTimeout: blockMs + 2_000,
};

export const isReady = (connection: Redis): boolean => connection.status === 'ready';

/** What a Redis error begins with, e.g. `NOGROUP`. */
export function redisCode(error: unknown): string {
  return error instanceof Error ? (error.message.split(' ', 1)[0] ?? '') : '';
}
