import { formatMoney } from '../commerce/index.ts';
import type { Catalogue } from '../builder/index.ts';
import { priceEntries, type Prices } from './price-entries.ts';

interface PriceDifference {
  path: string;
  label: string;
  beforeMinor: number | null;
  afterMinor: number | null;
}

/** The amounts that differ, in the order of the builder. */
export function comparePriceBooks(
  before: Prices,
  after: Prices,
  catalogue: Catalogue,
): PriceDifference[] {
  const [old, young] = [before, after].map(
    (prices) => new Map(priceEntries(prices, catalogue).map((entry) => [entry.path, entry])),
  ) as [Map<string, Entry>, Map<string, Entry>];
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((path) => {
    const [was, is] = [old.get(path), young.get(path)];
    const label = (is ?? was)?.label ?? path;
    const [beforeMinor, afterMinor] = [was?.amountMinor ?? null, is?.amountMinor ?? null];
    return beforeMinor === afterMinor ? [] : [{ path, label, beforeMinor, afterMinor }];
  });
}

type Entry = ReturnType<typeof priceEntries>[number];

/** In words, e.g. "Gold hardware $4.00 → $5.00". */
function priceChangeWords(
  { label, beforeMinor, afterMinor }: PriceDifference,
  currency: string,
): string {
  const shown = (minor: number | null) =>
    minor === null ? 'not priced' : formatMoney({ amountMinor: minor, currency }, 'en-US');
  return `${label} ${shown(beforeMinor)} → ${shown(afterMinor)}`;
}

/** What differs between two price books, a sentence for each difference; empty when nothing does. */
export function priceBookChangesInWords(
  before: Prices,
  after: Prices,
  catalogue: Catalogue,
): string[] {
  const zones = ({ shipping }: Prices) =>
    JSON.stringify(shipping.map(({ zone, countryCodes }) => [zone, countryCodes]));
  return [
    ...(before.currency === after.currency
      ? []
      : [`Currency ${before.currency} → ${after.currency}`]),
    ...comparePriceBooks(before, after, catalogue).map((difference) =>
      priceChangeWords(difference, after.currency),
    ),
    ...(zones(before) === zones(after) ? [] : ['The zones of shipping changed']),
  ];
}
