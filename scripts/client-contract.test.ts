import { CLIENT_CONTRACT, CLIENT_CONTRACT_MIN } from '@pet/rpc';
import { expect, it } from 'vitest';
import {
  breaksBetween,
  clientContract,
  type ClientPromise,
  type Fields,
} from './api/client-contract.ts';
import { assertMayRecord, recordedContract } from './client-contract.ts';

it('what pages may rely on is recorded (otherwise: node scripts/client-contract.ts)', async () => {
  expect(await recordedContract()).toEqual(await clientContract());
});

const cart: ClientPromise = {
  type: 'mutation',
  takes: { '.': ['object'], '.id': ['string'], '.kind': ['"cat"', '"dog"'], '.note?': ['string'] },
  answers: { '.': ['object'], '.state': ['"done"', '"open"'], '.total': ['integer'] },
};
const contract = (changes: Partial<ClientPromise>, version = 1) => ({
  version,
  procedures: { 'cart.add': { ...cart, ...changes } },
});
const breaks = (changes: Partial<ClientPromise>) =>
  breaksBetween(contract({}), contract(changes)).join();
const { takes, answers } = cart;
const without = (fields: Fields, place: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== place));

it.each<[string, Partial<ClientPromise>]>([
  ['a field that may be sent', { takes: { ...takes, '.gift?': ['boolean'] } }],
  ['a word that may be sent', { takes: { ...takes, '.kind': ['"cat"', '"dog"', '"fox"'] } }],
  ['any text instead of words', { takes: { ...takes, '.kind': ['string'] } }],
  ['a field that need not be sent', { takes: { ...without(takes, '.id'), '.id?': ['string'] } }],
  [
    'a field of an object that is new',
    { takes: { ...takes, '.to?': ['object'], '.to.zip': ['string'] } },
  ],
  ['a field that is answered', { answers: { ...answers, '.tax': ['integer'] } }],
  ['a word no longer answered', { answers: { ...answers, '.state': ['"done"'] } }],
])('pages live with %s', (_what, changes) => {
  expect(breaks(changes)).toBe('');
});

it.each<[string, Partial<ClientPromise>, string]>([
  ['a question that became a change', { type: 'query' }, 'is a query now'],
  ['a field no longer taken', { takes: without(takes, '.note?') }, 'takes no .note?'],
  ['a word no longer taken', { takes: { ...takes, '.kind': ['"cat"'] } }, 'takes no "dog"'],
  ['a field that must be sent', { takes: { ...takes, '.size': ['string'] } }, 'without .size'],
  ['a number that was text', { takes: { ...takes, '.id': ['integer'] } }, 'takes no string as .id'],
  ['a field no longer answered', { answers: without(answers, '.total') }, 'answers no .total'],
  [
    'a word that they have no words for',
    { answers: { ...answers, '.state': ['"done"', '"gone"', '"open"'] } },
    'answers "gone" as .state',
  ],
  [
    'nothing where something was',
    { answers: { ...answers, '.total': ['integer', 'null'] } },
    'null',
  ],
  [
    'a field not always answered',
    { answers: { ...without(answers, '.total'), '.total?': ['integer'] } },
    'not always .total',
  ],
])('pages break by %s', (_what, changes, words) => {
  expect(breaks(changes)).toContain(words);
});

it('a page that was fetched anew is not told to reload', () => {
  expect(CLIENT_CONTRACT).toBeGreaterThanOrEqual(CLIENT_CONTRACT_MIN);
});

it('a break is recorded only with a higher number, which has open pages reloaded', () => {
  expect(breaksBetween(contract({}), { version: 1, procedures: {} })).toEqual(['cart.add is gone']);
  const broken = { answers: without(answers, '.total') };
  expect(() => assertMayRecord(contract({}), contract(broken))).toThrow(
    /raise CLIENT_CONTRACT_MIN/,
  );
  assertMayRecord(contract({}), contract(broken, 2));
});
