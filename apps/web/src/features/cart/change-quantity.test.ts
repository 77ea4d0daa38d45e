import { describe, expect, it } from 'vitest';
import type { Cart, CartLine } from './cart-types.ts';
import { withoutLine, withQuantity } from './change-quantity.ts';

const line = (facts: Partial<CartLine>): CartLine =>
  ({
    lineId: 'a',
    unitMinor: 4999,
    quantity: 1,
    amountMinor: 4999,
    previousUnitMinor: null,
    isOrderable: true,
    ...facts,
  }) as CartLine;

const cart = {
  lines: [
    line({}),
    line({
      lineId: 'b',
      unitMinor: 3999,
      amountMinor: 7998,
      quantity: 2,
      previousUnitMinor: 3500,
      isOrderable: false,
    }),
  ],
  itemCount: 3,
  subtotalMinor: 12_997,
  hasPriceChange: true,
  isOrderable: false,
} as Cart;

describe('the cart before the server answers', () => {
  it('multiplies the line and adds the cart up', () => {
    const changed = withQuantity(cart, 'a', 3);
    expect(changed.lines[0]).toMatchObject({ quantity: 3, amountMinor: 14_997 });
    expect(changed).toMatchObject({ itemCount: 5, subtotalMinor: 22_995 });
  });

  it('loses the line, and with it what was wrong with it', () => {
    const changed = withoutLine(cart, 'b');
    expect(changed).toMatchObject({
      itemCount: 1,
      subtotalMinor: 4999,
      hasPriceChange: false,
      isOrderable: true,
    });
  });
});
