import { expect, it, onTestFinished } from 'vitest';
import { disparityWords } from '../parity/disparity-words.ts';
import { playSession } from '../parity/session.ts';
import { openTwinShops } from '../parity/twin-shops.ts';

it('a session of every kind of visit is answered alike by one process and by six', async () => {
  const shops = await openTwinShops(['monolith', 'microservices']);
  onTestFinished(shops.close);
  const { shares, brokenOff } = await playSession(shops, { seed: 1, calls: 1 });
  expect(shops.disparities.map(disparityWords).join('\n\n')).toBe('');
  expect(brokenOff).toEqual([]);
  expect([...shares.values()].every((calls) => calls > 0)).toBe(true);
}, 180_000);
