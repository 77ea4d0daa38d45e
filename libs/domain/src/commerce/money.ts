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

/** `a - b`; may be negative. Throws as `addMoney` does. */
export function subtractMoney(a: Money, b: Money): Money {
  assertSameCurrency(a, b);
  return moneyLike(a, assertMinor(a.amountMinor) - assertMinor(b.amountMinor));
}

/** The price of `quantity` equal things; throws unless the quantity is a whole number. */
export function multiplyMoney(money: Money, quantity: number): Money {
  if (!Number.isSafeInteger(quantity)) throw new RangeError(`Not a whole quantity: ${quantity}`);
  // 0 * -1 is -0, which JSON and Object.is tell apart from 0.
  return moneyLike(money, assertMinor(money.amountMinor) * quantity + 0);
}

/** Negative when `a` is less than `b`, 0 when equal, positive when more; throws when the currencies differ. */
export function compareMoney(a: Money, b: Money): number {
  assertSameCurrency(a, b);
  return Math.sign(assertMinor(a.amountMinor) - assertMinor(b.amountMinor));
}

/**
 * Splits an amount in proportion to whole, non-negative weights so that the parts add up exactly
 * (largest remainder; of equal remainders the earlier part gets the odd unit). Throws when there
 * is no positive weight.
 */
export function allocateMoney(money: Money, weights: readonly number[]): Money[] {
  const total = assertWeights(weights);
  const sign = money.amountMinor < 0 ? -1n : 1n;
  const amount = BigInt(assertMinor(money.amountMinor)) * sign;
  const shares = weights.map((weight, index) => {
    const scaled = amount * BigInt(weight);
    return { index, units: scaled / total, remainder: scaled % total };
  });
  const rest = amount - shares.reduce((sum, share) => sum + share.units, 0n);
  const byRemainder = shares.toSorted(
    (a, b) => Number(b.remainder - a.remainder) || a.index - b.index,
  );
  for (const share of byRemainder.slice(0, Number(rest))) share.units += 1n;
  return shares.map((share) => moneyLike(money, Number(share.units * sign)));
}

function assertWeights(weights: readonly number[]): bigint {
  if (!weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0)) {
    throw new RangeError('Weights are whole numbers and not negative');
  }
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) throw new RangeError('Nothing to allocate to: no positive weight');
  return total;
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
