import { describe, expect, it } from 'vitest';
import { fakeClock, systemClock } from './clock.ts';

describe('fakeClock', () => {
  it('stands still until it is advanced', async () => {
    const clock = fakeClock(new Date('2026-05-01T00:00:00.000Z'));
    const woken: string[] = [];
    const long = clock.sleep(2_000).then(() => woken.push('long'));
    const short = clock.sleep(1_000).then(() => woken.push('short'));
    clock.advance(1_000);
    await short;
    expect(woken).toEqual(['short']);
    expect(clock.now().toISOString()).toBe('2026-05-01T00:00:01.000Z');
    clock.advance(1_000);
    await long;
    expect(woken).toEqual(['short', 'long']);
  });
});

describe.each([
  ['fakeClock', fakeClock()],
  ['systemClock', systemClock],
])('%s', (_, clock) => {
  it('ends a sleep at once when its signal aborts, before or during it', async () => {
    const controller = new AbortController();
    const sleeping = clock.sleep(60_000, controller.signal);
    controller.abort();
    await sleeping;
    await clock.sleep(60_000, controller.signal);
  });
});
