import { hash, verify } from '@node-rs/argon2';
import { workQueue, QueueFullError } from './work-queue.ts';
import { userErrors } from '../user.errors.ts';

/** Argon2id as OWASP recommends: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each hash takes a thread and 19 MiB for some 20 ms: a flood of sign-ins must not take them all. */
const QUEUE = { runningMax: 2, waitingMax: 20 };

export interface Passwords {
  /** A PHC string that carries its own salt and parameters. Throws USER_SIGN_IN_BUSY. */
  hash(password: string): Promise<string>;
  /** Throws USER_SIGN_IN_BUSY. */
  verify(hash: string, password: string): Promise<boolean>;
}

export function passwords(): Passwords {
  const queue = workQueue(QUEUE);
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> =>
    queue.run(work).catch((error: unknown) => {
      throw error instanceof QueueFullError ? userErrors.USER_SIGN_IN_BUSY() : error;
    });
  return {
    hash: (password) => inTurn(() => hash(password, ARGON2ID)),
    verify: (stored, password) => inTurn(() => verify(stored, password)),
  };
}
