import { describe, expect, it } from 'vitest';
import {
  beginAttempt,
  openAttempt,
  readAttempt,
  settlePlaced,
  settleRefused,
  type AttemptStore,
  type OrderDetails,
  type PlacedOrder,
} from './place-attempt.ts';

function tabStorage(): AttemptStore {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

const details = (city = 'Graz') =>
  ({
    contact: { email: 'a@example.com' },
    address: { city },
    expectedTotalMinor: 5000,
  }) as OrderDetails;
const numberedKeys = () => {
  let number = 0;
  return () => `key-${(number += 1)}`;
};

describe('an attempt to order', () => {
  it('keeps its key over a second click, a reload and a lost answer', () => {
    const store = tabStorage();
    const makeKey = numberedKeys();
    const first = beginAttempt(store, details(), makeKey);
    const again = beginAttempt(store, details(), makeKey);
    expect(again.input.idempotencyKey).toBe(first.input.idempotencyKey);
  });

  it('is settled first when other details are sent while its outcome is unknown', () => {
    const store = tabStorage();
    const first = beginAttempt(store, details(), numberedKeys());
    expect(openAttempt(store, details('Wien'))).toEqual(first);
    expect(openAttempt(store, details())).toBeNull();
  });

  it('gets a new key after the server refused it', () => {
    const store = tabStorage();
    const makeKey = numberedKeys();
    settleRefused(store, beginAttempt(store, details(), makeKey));
    expect(openAttempt(store, details('Wien'))).toBeNull();
    expect(beginAttempt(store, details(), makeKey).input.idempotencyKey).toBe('key-2');
  });

  it('remembers the order that came of it, and a later one gets its own key', () => {
    const store = tabStorage();
    const makeKey = numberedKeys();
    const order = { orderNumber: 'HH-TEST' } as PlacedOrder;
    settlePlaced(store, beginAttempt(store, details(), makeKey), order);
    expect(readAttempt(store)).toMatchObject({ outcome: 'placed', order });
    expect(beginAttempt(store, details(), makeKey).input.idempotencyKey).toBe('key-2');
  });

  it('is not confused by what others left in the storage', () => {
    const store = tabStorage();
    store.setItem('hh.checkout.attempt', '{broken');
    expect(readAttempt(store)).toBeNull();
  });
});
