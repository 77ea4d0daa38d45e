import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOrderNumber, normaliseOrderNumber, orderNumber } from './index.ts';

const bytes = fc.uint8Array({ minLength: 8, maxLength: 16 });
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('order numbers', () => {
  test('have one form, without characters that are misread', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        expect(orderNumber(random)).toMatch(/^HH-[2-9A-HJKMNP-TV-Z]{9}$/);
        expect(isOrderNumber(orderNumber(random))).toBe(true);
      }),
    );
  });

  test('are the same for the same bytes, and need eight of them', () => {
    expect(orderNumber(new Uint8Array(8))).toBe(orderNumber(new Uint8Array(8)));
    expect(() => orderNumber(new Uint8Array(7))).toThrow(RangeError);
  });

  test('do not collide among a hundred thousand', () => {
    const view = new DataView(new ArrayBuffer(8));
    const numbers = new Set<string>();
    for (let index = 0n; index < 100_000n; index += 1n) {
      view.setBigUint64(0, index * 0x9e3779b97f4a7c15n);
      numbers.add(orderNumber(new Uint8Array(view.buffer)));
    }
    expect(numbers.size).toBe(100_000);
  });

  test('betray every single wrong character', () => {
    fc.assert(
      fc.property(bytes, fc.nat(8), fc.constantFrom(...ALPHABET), (random, place, wrong) => {
        const right = orderNumber(random);
        const at = 3 + place;
        fc.pre(right[at] !== wrong);
        expect(isOrderNumber(right.slice(0, at) + wrong + right.slice(at + 1))).toBe(false);
      }),
    );
  });

  test('betray nearly every swap of neighbours', () => {
    let [swaps, betrayed] = [0, 0];
    for (let index = 0; index < 2000; index += 1) {
      const right = orderNumber(new Uint8Array(8).map((_, at) => (index * 37 + at * 101) % 256));
      for (let at = 3; at < right.length - 1; at += 1) {
        const [left = '', next = ''] = right.slice(at, at + 2);
        if (left === next) continue;
        swaps += 1;
        if (!isOrderNumber(right.slice(0, at) + next + left + right.slice(at + 2))) betrayed += 1;
      }
    }
    expect(betrayed / swaps).toBeGreaterThan(0.98);
  });

  test('are understood however they are typed', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const number = orderNumber(random);
        const code = number.slice(3);
        const typed = [
          number.toLowerCase(),
          code,
          ` hh ${code.slice(0, 4)} ${code.slice(4)} `,
          `HH–${code}`,
          `#${number}`,
        ];
        for (const text of typed) expect(normaliseOrderNumber(text)).toBe(number);
      }),
    );
  });

  test.each(['', 'HH-', 'HH-2222', 'HH-OOOOOOOOO', 'hello world', 'HH-222222222222'])(
    'are not found in %j',
    (typed) => {
      expect(normaliseOrderNumber(typed)).toBeNull();
      expect(isOrderNumber(typed)).toBe(false);
    },
  );
});
