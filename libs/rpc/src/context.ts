import type { Actor } from '@pet/domain/user';
import type { Logger } from 'pino';
import type { Caller } from './module-names.ts';

/** What every procedure knows of its call, whether it came by HTTP or from a neighbour in this process. */
export interface RpcContext {
  actor: Actor;
  /** The module that calls on the actor's behalf, or null when the call comes from outside. */
  caller: Caller | null;
  requestId: string;
  /** Epoch milliseconds after which nobody waits for the answer. */
  deadlineAt: number;
  log: Logger;
  /** Called after every procedure, for rate, errors and duration. */
  observe?:
    ((call: { path: string; type: string; durationMs: number; isOk: boolean }) => void) | undefined;
  /** The client's own address and headers that an operation may need; empty for calls between modules. */
  client: { ip: string | null; userAgent: string | null; cookie: string | null };
}
