import { setTimeout as delay } from 'node:timers/promises';

/** Asks until `isDone` holds and answers the last value; throws with `what` when the budget is used up. */
export async function eventually<Value>(
  what: string,
  ask: () => Promise<Value>,
  isDone: (value: Value) => boolean,
  budgetMs = 15_000,
): Promise<Value> {
  const deadline = Date.now() + budgetMs;
  for (;;) {
    const value = await ask();
    if (isDone(value)) return value;
    if (Date.now() > deadline)
      throw new Error(`${what} did not happen within ${budgetMs / 1000} s`);
    await delay(20);
  }
}
