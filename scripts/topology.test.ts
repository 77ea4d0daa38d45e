import { expect, it } from 'vitest';
import { faultsOf, type CutoverResult } from './topology/cutover.ts';
import { failureWords } from './topology/failure-words.ts';
import { readCommand, UsageError } from './topology/read-command.ts';

const read = (line: string) => readCommand(line.split(' ').filter(Boolean));

it('reads the commands of the routing table', () => {
  const plain = { module: 'builder', url: null, isForced: false };
  const url = 'http://127.0.0.1:4002';
  expect(read('')).toEqual({ kind: 'status' });
  expect(read('status')).toEqual({ kind: 'status' });
  expect(read('set builder 10%')).toEqual({ kind: 'set', weight: 10, ...plain });
  expect(read('set builder 0')).toEqual({ kind: 'set', weight: 0, ...plain });
  expect(read(`set builder 100 --force --url ${url}`)).toEqual({
    ...{ kind: 'set', weight: 100, module: 'builder', url, isForced: true },
  });
  expect(read(`shadow builder --url=${url}`)).toEqual({
    ...{ kind: 'shadow', isOn: true, module: 'builder', url, isForced: false },
  });
  expect(read('shadow builder --off')).toEqual({ kind: 'shadow', isOn: false, ...plain });
  expect(read('back order')).toEqual({ kind: 'back', module: 'order' });
});

it.each([
  ['move builder', 'There is no command “move”.'],
  ['set build 10%', '“build” is no module.'],
  ['back', 'Say which module.'],
  ['set builder', 'Say how many percent, e.g. 10%.'],
  ['set builder 150%', '“150%” is no whole percentage from 0 to 100.'],
  ['set builder 101%', '“101%” is no whole percentage from 0 to 100.'],
  ['set builder 1.5%', '“1.5%” is no whole percentage from 0 to 100.'],
  ['set builder 10 %', '“%” is one word too many.'],
  [
    'set builder 1% --force --url http://x:1/y',
    '--url wants an address like http://127.0.0.1:4002, not “http://x:1/y”.',
  ],
  [
    'shadow builder --url ftp://x',
    '--url wants an address like http://127.0.0.1:4002, not “ftp://x”.',
  ],
])('refuses “%s”', (line, message) => {
  expect(() => read(line)).toThrow(new UsageError(message));
});

it('refuses an option that it does not know', () => {
  expect(() => read('status --loud')).toThrow(UsageError);
});

it.each([
  [{ code: 'P1000' }, /db:5432 does not let the role pet_topology in\. Give DATABASE_URL/],
  [{ code: 'P2021' }, /db:5432 is not prepared\. Start the shop/],
  [{ code: 'ECONNREFUSED' }, /db:5432 does not answer\. Start the shop/],
  [{ name: 'TimeoutError' }, /front door does not tell its contract/],
])('says what mends %j', (fault, words) => {
  const error = Object.assign(new Error('a fault'), fault);
  expect(failureWords(error, 'postgres://owner@db:5432/shop')).toMatch(words);
});

it('hides no fault of its own', () => {
  expect(failureWords(new Error('a defect'), 'postgres://db/shop')).toBeNull();
});

const phase = (name: string, shareThere: number, shareUndisturbed = shareThere) => ({
  ...{ name, shareThere, shareUndisturbed },
  ...{ requests: 100, failures: 0, p50: 1, p95: 1, p99: 1 },
});
const cutover = (shares: { ten: number; hundred: number }): CutoverResult => ({
  phases: [
    phase('monolith', 0),
    phase('10 %', shares.ten),
    phase('100 %', 0.4, shares.hundred),
    phase('builder unhosted', 1),
    phase('monolith again', 0),
  ],
  ...{ shadow: { same: 1, different: 0, unanswered: 0 }, balances: [], failures: [], orders: 1 },
});

it.each([
  [{ ten: 0.1, hundred: 1 }, []],
  [{ ten: 0, hundred: 1 }, ['the service answered nothing at 10 %']],
  [{ ten: 0.1, hundred: 0.5 }, ['the backend answered calls at 100 %']],
])('a cutover in which the service answered %j has the faults %j', (shares, faults) => {
  expect(faultsOf(cutover(shares))).toEqual(faults);
});
