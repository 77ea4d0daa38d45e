import type { Catalogue, PriceBook } from '../builder/index.ts';

/** What a price book says, apart from its number and its day. */
export type Prices = Omit<PriceBook, 'version' | 'effectiveFrom'>;

export function pricesOf(book: PriceBook): Prices {
  const prices: Partial<PriceBook> = { ...book };
  delete prices.version;
  delete prices.effectiveFrom;
  return prices as Prices;
}

export interface PriceEntry {
  /** Where it stands in the book, e.g. `hardwareFinishesMinor.gold`. */
  path: string;
  group: string;
  /** What it is the price of, e.g. "Gold hardware". */
  label: string;
  amountMinor: number;
}

type PriceList = 'basesMinor' | OptionPrices;
type OptionPrices =
  'stylesMinor' | 'bucklesMinor' | 'hardwareFinishesMinor' | 'paddingsMinor' | 'extrasMinor';

/** The lists of a price book that price options one by one, and the options they price. */
export const pricedGroups = {
  stylesMinor: 'styles',
  bucklesMinor: 'buckles',
  hardwareFinishesMinor: 'hardwareFinishes',
  paddingsMinor: 'paddings',
  extrasMinor: 'extras',
} as const satisfies Record<OptionPrices, keyof Catalogue>;

/** Every amount of a price book in words, in the order of the builder. */
export function priceEntries(prices: Prices, catalogue: Catalogue): PriceEntry[] {
  const entries = (key: PriceList, group: string, label: (id: string) => string): PriceEntry[] =>
    inOrder(prices[key], key, catalogue).map(([id, amountMinor]) => ({
      path: `${key}.${id}`,
      group,
      label: label(id),
      amountMinor,
    }));
  const named = (key: OptionPrices) => (id: string) =>
    catalogue[pricedGroups[key]].find((option) => option.id === id)?.name ?? id;
  const service = (path: keyof Prices & `${string}Minor`, label: string): PriceEntry => ({
    path,
    group: 'Services',
    label,
    amountMinor: prices[path] as number,
  });
  return [
    ...entries('basesMinor', 'Harness', (size) => `Size ${size}`),
    service('madeToMeasureMinor', 'Made to measure'),
    service('premiumColourMinor', 'Premium colour'),
    service('personalisationMinor', 'Stitched text'),
    ...entries('stylesMinor', 'Styles', named('stylesMinor')),
    ...entries('bucklesMinor', 'Buckles', named('bucklesMinor')),
    ...entries(
      'hardwareFinishesMinor',
      'Hardware',
      (id) => `${named('hardwareFinishesMinor')(id)} hardware`,
    ),
    ...entries('paddingsMinor', 'Padding', named('paddingsMinor')),
    ...entries('extrasMinor', 'Extras', named('extrasMinor')),
    ...prices.shipping.map(({ zone, amountMinor }, index) => ({
      path: `shipping.${index}`,
      group: 'Shipping',
      label: `Shipping to ${zone}`,
      amountMinor,
    })),
  ];
}

/** As the catalogue lists them, because a database keeps the keys of a document in an order of its own. */
function inOrder(
  amounts: Readonly<Record<string, number>>,
  key: PriceList,
  catalogue: Catalogue,
): [string, number][] {
  const ids: string[] =
    key === 'basesMinor'
      ? catalogue.sizes.map(({ size }) => size)
      : catalogue[pricedGroups[key]].map(({ id }) => id);
  const place = (id: string) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return Object.entries(amounts).toSorted(([a], [b]) => place(a) - place(b));
}

/** The prices with one amount changed; `path` is one of `priceEntries`. */
export function withPrice(prices: Prices, path: string, amountMinor: number): Prices {
  const [key = '', id] = path.split('.', 2);
  if (id === undefined) return { ...prices, [key]: amountMinor };
  if (key === 'shipping') {
    return {
      ...prices,
      shipping: prices.shipping.map((zone, index) =>
        index === Number(id) ? { ...zone, amountMinor } : zone,
      ),
    };
  }
  return { ...prices, [key]: { ...prices[key as PriceList], [id]: amountMinor } };
}
