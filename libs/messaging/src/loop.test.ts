import { describe, expect, it } from 'vitest';
import { fakeClock } from './clock.ts';
import { startLoop } from './loop.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));

function countingLoop(run: (round: number) => Promise<number> | number) {
  const clock = fakeClock();
  const rounds: number[] = [];
  const errors: unknown[] = [];
  const loop = startLoop({
    clock,
    run: async () => {
      rounds.push(rounds.length + 1);
      return run(rounds.length);
    },
    onError: (error) => errors.push(error),
  });
  return { clock, rounds, errors, loop };
}

describe('startLoop', () => {
  it('rests for the pause that the round asked for', async () => {
    const { clock, rounds, loop } = countingLoop(() => 1_000);
    await settle();
    clock.advance(999);
    await settle();
    expect(rounds).toHaveLength(1);
    clock.advance(1);
    await settle();
    expect(rounds).toHaveLength(2);
    await loop.stop();
  });

  it('goes on at once without a pause', async () => {
    const { rounds, loop } = countingLoop((round) => (round < 3 ? 0 : 1_000));
    await settle();
    expect(rounds).toHaveLength(3);
    await loop.stop();
  });

  it('is woken from its pause, once for several wakes', async () => {
    const { rounds, loop } = countingLoop(() => 1_000);
    await settle();
    loop.wake();
    loop.wake();
    await settle();
    expect(rounds).toHaveLength(2);
    await loop.stop();
  });

  it('does not miss a wake that comes during a round', async () => {
    const { rounds, loop } = countingLoop((round) => {
      if (round === 1) loop.wake();
      return 1_000;
    });
    await settle();
    expect(rounds).toHaveLength(2);
    await loop.stop();
  });

  it('waits after an error, woken or not, and then goes on', async () => {
    const { clock, rounds, errors, loop } = countingLoop((round) => {
      if (round === 1) throw new Error('broken');
      return 1_000;
    });
    await settle();
    loop.wake();
    await settle();
    expect([rounds.length, errors.length]).toEqual([1, 1]);
    clock.advance(150);
    await settle();
    expect([rounds.length, errors.length]).toEqual([2, 1]);
    await loop.stop();
  });

  it('ends after the round under way when stopped', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { rounds, loop } = countingLoop(async () => {
      await promise;
      return 0;
    });
    await settle();
    const stopped = loop.stop();
    resolve();
    await stopped;
    expect(rounds).toHaveLength(1);
  });
});
