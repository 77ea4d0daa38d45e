import { describe, expect, it } from 'vitest';
import { fakeClock } from './clock.ts';
import { TimedOutError, withinTime } from './within-time.ts';

describe('withinTime', () => {
  it('passes results and errors of the work through', async () => {
    const clock = fakeClock();
    await expect(withinTime(clock, 1_000, async () => 'done')).resolves.toBe('done');
    const broken = withinTime(clock, 1_000, () => Promise.reject(new Error('broken')));
    await expect(broken).rejects.toThrow('broken');
  });

  it('gives up when the time is over and aborts the work', async () => {
    const clock = fakeClock();
    let given: AbortSignal | undefined;
    const hanging = withinTime(clock, 1_000, (signal) => {
      given = signal;
      return new Promise(() => undefined);
    });
    const outcome = expect(hanging).rejects.toThrow(TimedOutError);
    clock.advance(1_000);
    await outcome;
    expect(given?.aborted).toBe(true);
  });
});
