import type { PriceBook } from '../builder/catalogue.schema.ts';
import { applyRate, assertMinor } from './money.ts';
import type { Destination, OrderReceipt } from './receipt.schema.ts';
import { taxForDestination } from './tax.ts';

export interface PricedLine {
  /** What the caller knows the line by, e.g. a cart line id. */
  reference: string;
  unitMinor: number;
  quantity: number;
}

/** The shipping price of a destination; the zone without country codes is the rest of the world. */
export function shippingMinor(priceBook: PriceBook, { countryCode }: Destination): number {
  const zone =
    priceBook.shipping.find((candidate) => candidate.countryCodes.includes(countryCode)) ??
    priceBook.shipping.find((candidate) => candidate.countryCodes.length === 0);
  if (!zone) throw new RangeError(`The price book ships nowhere near ${countryCode}`);
  return zone.amountMinor;
}

/**
 * The receipt of a whole cart, in minor units of the price book's currency. Tax is on goods and
 * shipping together, rounded half up once per tax and not per line, so that splitting a line in two
 * never changes the total. An empty cart ships nothing and costs nothing.
 */
export function priceOrder(order: {
  lines: readonly PricedLine[];
  priceBook: PriceBook;
  destination: Destination;
}): OrderReceipt {
  const lines = order.lines.map(({ reference, unitMinor, quantity }) => ({
    reference,
    unitMinor,
    quantity,
    amountMinor: assertMinor(unitMinor * quantity),
  }));
  const subtotal = sumOf(lines);
  const shipping = lines.length > 0 ? shippingMinor(order.priceBook, order.destination) : 0;
  const { handling, rates } = taxForDestination(order.destination);
  const taxLines = rates.map((rate) => ({
    ...rate,
    amountMinor: applyRate(subtotal + shipping, rate.ratePpm),
  }));
  const tax = sumOf(taxLines);
  return {
    priceBookVersion: order.priceBook.version,
    currency: order.priceBook.currency,
    lines,
    subtotalMinor: subtotal,
    shippingMinor: shipping,
    taxHandling: handling,
    taxLines,
    taxMinor: tax,
    totalMinor: assertMinor(subtotal + shipping + tax),
  };
}

const sumOf = (lines: readonly { amountMinor: number }[]): number =>
  assertMinor(lines.reduce((sum, line) => sum + line.amountMinor, 0));
