import type { Cart } from './cart-types.ts';

/** The cart as it will be after a line's quantity changed, to show until the server's own answer. */
export function withQuantity(cart: Cart, lineId: string, quantity: number): Cart {
  const lines = cart.lines.map((line) =>
    line.lineId === lineId ? { ...line, quantity, amountMinor: line.unitMinor * quantity } : line,
  );
  return withLines(cart, lines);
}

/** The cart as it will be without one line. */
export const withoutLine = (cart: Cart, lineId: string): Cart =>
  withLines(
    cart,
    cart.lines.filter((line) => line.lineId !== lineId),
  );

const withLines = (cart: Cart, lines: Cart['lines']): Cart => ({
  ...cart,
  lines,
  itemCount: lines.reduce((sum, line) => sum + line.quantity, 0),
  subtotalMinor: lines.reduce((sum, line) => sum + line.amountMinor, 0),
  hasPriceChange: lines.some((line) => line.previousUnitMinor !== null),
  isOrderable: lines.every((line) => line.isOrderable),
});
