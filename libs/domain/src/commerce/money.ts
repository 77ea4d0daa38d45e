import type { Money } from './money.schema.ts';

/** Throws unless the amount is an integer that a double holds exactly. */
export function assertMinor(amountMinor: number): number {
  if (!Number.isSafeInteger(amountMinor)) {
    throw new RangeError(`Not an exact amount in minor units: ${amountMinor}`);
  }
  return amountMinor;
}

function assertSameCurrency(a: Money, b: Money): void {
  if (a.currency !== b.currency) {
    throw new TypeError(`Cannot mix ${a.currency} and ${b.currency}`);
  }
}

const moneyLike = (money: Money, amountMinor: number): Money => ({
  amountMinor: assertMinor(amountMinor),
  currency: money.currency,
});

/** Sum of two amounts; throws when the currencies differ or the result is not exact. */
export function addMoney(a: Money, b: Money): Money {
  assertSameCurrency(a, b);
  return moneyLike(a, assertMinor(a.amountMinor) + assertMinor(b.amountMinor));
}

const PPM = 1_000_000n;

/** `amountMinor × ratePpm / 1 000 000`, rounded half up (towards plus infinity) to a whole minor unit. */
export function applyRate(amountMinor: number, ratePpm: number): number {
  const doubled = 2n * BigInt(assertMinor(amountMinor)) * BigInt(assertMinor(ratePpm)) + PPM;
  const quotient = doubled / (2n * PPM);
  // BigInt division cuts towards zero, rounding half up needs the floor.
  const floor = doubled < 0n && doubled % (2n * PPM) !== 0n ? quotient - 1n : quotient;
  return assertMinor(Number(floor));
}
