import { describe, expect, it } from 'vitest';
import {
  isNotStarted,
  isOutcomeUnknown,
  isTransientConflict,
  sqlState,
} from './transaction-errors.ts';

const rawQueryError = (originalCode: string) => ({
  code: 'P2010',
  meta: { driverAdapterError: { cause: { originalCode, kind: 'postgres' } } },
});

describe('sqlState', () => {
  it.each([
    [rawQueryError('23505'), '23505'],
    [{ code: 'P2002' }, undefined],
    [{ code: 'EPIPE' }, undefined],
    [{ code: 'P0001' }, 'P0001'],
    [{ cause: { originalCode: '40P01' } }, '40P01'],
    [new Error('x'), undefined],
    [undefined, undefined],
  ])('reads %j as %s', (error, state) => expect(sqlState(error)).toBe(state));
});

describe('isTransientConflict', () => {
  it.each([
    [{ code: 'P2034' }, true],
    [rawQueryError('40001'), true],
    [rawQueryError('40P01'), true],
    [{ cause: { kind: 'TransactionWriteConflict' } }, true],
    [rawQueryError('23505'), false],
    [new Error('x'), false],
  ])('judges %j as %s', (error, expected) => expect(isTransientConflict(error)).toBe(expected));
});

describe('isOutcomeUnknown', () => {
  it.each([
    ['a lost connection while committing', new Error('Connection terminated'), true, true],
    ['a lost connection before the work ended', new Error('Connection terminated'), false, false],
    ['a deferred constraint at commit', rawQueryError('23503'), true, false],
    ['a session ended by the administrator at commit', rawQueryError('57P01'), true, true],
    ['an expired transaction', { code: 'P2028', message: 'expired transaction' }, false, true],
  ])('%s: %s', (_, error, hasWorkEnded, expected) =>
    expect(isOutcomeUnknown(error, hasWorkEnded)).toBe(expected),
  );
});

describe('isNotStarted', () => {
  it('knows a transaction that never began', () => {
    const message = 'Transaction API error: Unable to start a transaction in the given time.';
    expect(isNotStarted({ code: 'P2028', message })).toBe(true);
    expect(isNotStarted({ code: 'P2028', message: 'Transaction already closed' })).toBe(false);
  });
});
