import { describe, expect, it } from 'vitest';
import { differencesOf } from './compare.ts';
import { createCounterparts } from './counterparts.ts';

const one = '019a0000-0000-7000-8000-000000000001';
const two = '019a0000-0000-7000-8000-000000000002';
const theirOne = '019a1111-0000-7000-8000-000000000001';
const theirTwo = '019a1111-0000-7000-8000-000000000002';
const places = (first: unknown, second: unknown) =>
  differencesOf(first, second, createCounterparts()).map(({ at }) => at);

describe('two answers', () => {
  it('differ by every value, field and item, each at its place', () => {
    const lines = [{ price: 1 }, { price: 2 }];
    expect(places({ lines, same: null }, { lines: [{ price: 3 }], same: null, more: '' })).toEqual([
      'lines.0.price',
      'lines.1',
      'more',
    ]);
    expect(places({ a: 1 }, { a: '1' })).toEqual(['a']);
    expect(places({ a: null }, { a: {} })).toEqual(['a']);
  });

  it('may have ids of their own, each for the same thing throughout', () => {
    expect(places({ a: one, b: `see ${one}` }, { a: theirOne, b: `see ${theirOne}` })).toEqual([]);
    expect(places({ a: one, b: one }, { a: theirOne, b: theirTwo })).toEqual(['b']);
    expect(places({ a: one, b: two }, { a: theirOne, b: theirOne })).toEqual(['b']);
    expect(places({ a: one }, { a: 'HH-22222222A' })).toEqual(['a']);
    expect(places({ a: `${one} paid` }, { a: `${theirOne} sent` })).toEqual(['a']);
  });

  it('may have secret words where these stand, and nowhere else', () => {
    const [ours, theirs] = ['A'.repeat(32), 'B'.repeat(32)];
    expect(places({ trackingToken: ours }, { trackingToken: theirs })).toEqual([]);
    expect(places({ message: ours }, { message: theirs })).toEqual(['message']);
    expect(places({ url: `/order/${ours}?paid=1` }, { url: `/order/${theirs}?paid=0` })).toEqual([
      'url',
    ]);
  });

  it('may be seconds apart, no more', () => {
    const at = '2026-11-02T09:00:00.000Z';
    expect(places({ at }, { at: '2026-11-02T09:00:20.000Z' })).toEqual([]);
    expect(places({ at }, { at: '2026-11-02T09:01:00.000Z' })).toEqual(['at']);
    expect(places({ at: '2026-11-02' }, { at: '2026-11-03' })).toEqual(['at']);
  });
});

describe('what the second shop is asked', () => {
  it('names its own things, inside addresses and encoded text too', () => {
    const counterparts = createCounterparts();
    counterparts.pair(one, theirOne);
    const input = (id: string) => encodeURIComponent(JSON.stringify({ orderId: id }));
    expect(counterparts.translate(`/trpc/order.get?input=${input(one)}`)).toBe(
      `/trpc/order.get?input=${input(theirOne)}`,
    );
    expect(counterparts.translate(`${two} stays`)).toBe(`${two} stays`);
  });
});
