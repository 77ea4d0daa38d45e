import { expect, it } from 'vitest';
import type { Change } from './change-words.ts';
import { addressFor, changeFaults } from './typed-change.ts';

const url = 'http://127.0.0.1:4002';
const set = (weight: number): Change => ({ kind: 'set', weight, isShadowed: false });
const back: Change = { kind: 'back', weight: 0, isShadowed: false };

it.each<[string, Change, string, string | null, string[]]>([
  ['an address', set(10), ` ${url} `, null, []],
  ['an address kept from before', set(10), '', url, []],
  ['no address', set(10), '', null, ['address']],
  ['an address with a path', set(10), `${url}/trpc`, url, ['address']],
  ['more than all calls', set(101), url, null, ['percent']],
  ['neither address nor number', set(Number.NaN), 'here', null, ['address', 'percent']],
  ['calls taken back, whatever stands there', back, 'half an addr', null, []],
])('%s', (_what, change, typed, known, faults) => {
  expect(Object.keys(changeFaults(change, typed, known))).toEqual(faults);
});

it('an address that was typed is not kept with calls that are taken back', () => {
  expect([addressFor(set(1), ` ${url} `), addressFor(set(1), ' '), addressFor(back, url)]).toEqual([
    url,
    null,
    null,
  ]);
});
