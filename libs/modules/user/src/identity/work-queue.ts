import { userErrors } from '../user.errors.ts';

export interface WorkQueue {
  /** Runs `work` when its turn comes. Throws USER_SIGN_IN_BUSY at once when too many wait. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Lets only so many run at a time and only so many wait, so that a flood takes neither threads nor connections. */
export function workQueue(limits: { runningMax: number; waitingMax: number }): WorkQueue {
  const waiting: (() => void)[] = [];
  let running = 0;

  const turn = (): Promise<void> | undefined => {
    if (running < limits.runningMax) {
      running += 1;
      return undefined;
    }
    if (waiting.length >= limits.waitingMax) throw userErrors.USER_SIGN_IN_BUSY();
    return new Promise((resolve) => waiting.push(resolve));
  };
  const pass = () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };

  return {
    async run(work) {
      await turn();
      try {
        return await work();
      } finally {
        pass();
      }
    },
  };
}
