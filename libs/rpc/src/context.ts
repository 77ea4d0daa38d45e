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
  observe?: ((call: CallObservation) => void) | undefined;
  /** Called with every question that was answered here, for whoever compares the answer with another's. */
  onAnswered?: ((context: RpcContext, question: AnsweredQuestion) => void) | undefined;
  /** The client's own address and headers that an operation may need; empty for calls between modules. */
  client: { ip: string | null; userAgent: string | null; cookie: string | null };
}

export interface CallObservation {
  path: string;
  type: string;
  durationMs: number;
  isOk: boolean;
  caller: Caller | null;
}

export interface AnsweredQuestion {
  path: string;
  /** As it came, before it was read with a schema. */
  input: unknown;
  answer: unknown;
}
