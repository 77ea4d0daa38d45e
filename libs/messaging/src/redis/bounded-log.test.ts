import { expect, it, vi } from 'vitest';
import { fakeClock } from '../clock.ts';
import { boundedLog } from './bounded-log.ts';

it('writes one line a second for each cause', () => {
  const clock = fakeClock();
  const warn = vi.fn();
  const complain = boundedLog({ info: warn, warn, error: warn }, clock);
  const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  for (let times = 0; times < 100; times += 1) complain('lost', away);
  complain('lost', new Error('LOADING Redis is loading'));
  expect(warn).toHaveBeenCalledTimes(2);
  clock.advance(1_000);
  complain('lost', away);
  complain('lost', away);
  expect(warn).toHaveBeenCalledTimes(3);
});
