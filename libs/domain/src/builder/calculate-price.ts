import { assertMinor } from '../commerce/money.ts';
import type { DesignReceipt, ReceiptLine } from '../commerce/receipt.schema.ts';
import type { Catalogue, PriceBook } from './catalogue.schema.ts';
import type { DesignConfig } from './design-config.schema.ts';
import { extrasOf, requireOptions, type Size } from './options.ts';

/**
 * The itemised price of one harness, in minor units of the price book's currency; lines of nothing
 * are left out. Made to measure costs the base of the smallest size whose chest band reaches the
 * animal (so more webbing never costs less) and a fixed sum on top. Throws a RangeError when
 * catalogue or price book do not know an option.
 */
export function calculatePrice(
  config: DesignConfig,
  priceBook: PriceBook,
  catalogue: Catalogue,
): DesignReceipt {
  const lines = [
    ...sizeLines(config, priceBook, catalogue),
    ...optionLines(config, priceBook, catalogue),
    ...extraLines(config, priceBook, catalogue),
    ...textLines(config, priceBook),
  ].filter((line, index) => index === 0 || line.amountMinor !== 0);
  const unitMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0);
  return {
    priceBookVersion: priceBook.version,
    currency: priceBook.currency,
    lines,
    unitMinor: assertMinor(unitMinor),
  };
}

/** The size whose base price a design has. */
export function pricedSize(config: DesignConfig, catalogue: Catalogue): Size['size'] {
  if (config.size.kind === 'standard') return config.size.size;
  const { chestGirthMm } = config.size.measurements;
  const bySize = catalogue.sizes.toSorted((a, b) => a.chestGirthMm.max - b.chestGirthMm.max);
  const reaching = bySize.find((size) => size.chestGirthMm.max >= chestGirthMm) ?? bySize.at(-1);
  if (!reaching) throw new RangeError('The catalogue has no sizes');
  return reaching.size;
}

function sizeLines(config: DesignConfig, book: PriceBook, catalogue: Catalogue): ReceiptLine[] {
  const size = pricedSize(config, catalogue);
  const isMeasured = config.size.kind === 'made-to-measure';
  const label = isMeasured ? `Harness, priced as size ${size}` : `Harness, size ${size}`;
  const base = line('base', label, 'base', priceOf(book.basesMinor, size));
  if (!isMeasured) return [base];
  return [base, line('made-to-measure', 'Made to measure', 'service', book.madeToMeasureMinor)];
}

function optionLines(config: DesignConfig, book: PriceBook, catalogue: Catalogue): ReceiptLine[] {
  const { style, colour, buckle, finish, padding } = requireOptions(config, catalogue);
  const option = (code: string, label: string, amountMinor: number) =>
    line(code, label, 'option', amountMinor);
  return [
    option('style', style.name, priceOf(book.stylesMinor, style.id)),
    option(
      'colour',
      `Premium colour ${colour.name}`,
      colour.isPremium ? book.premiumColourMinor : 0,
    ),
    option('buckle', buckle.name, priceOf(book.bucklesMinor, buckle.id)),
    option(
      'hardware-finish',
      `Hardware in ${finish.name.toLowerCase()}`,
      priceOf(book.hardwareFinishesMinor, finish.id),
    ),
    option('padding', padding.name, priceOf(book.paddingsMinor, padding.id)),
  ];
}

const extraLines = (config: DesignConfig, book: PriceBook, catalogue: Catalogue): ReceiptLine[] =>
  extrasOf(config, catalogue).map(({ id, name }) =>
    line(`extra:${id}`, name, 'extra', priceOf(book.extrasMinor, id)),
  );

function textLines(config: DesignConfig, book: PriceBook): ReceiptLine[] {
  const text = config.personalisation;
  if (!text) return [];
  const label = `Stitched text “${text.text}”`;
  return [line('personalisation', label, 'personalisation', book.personalisationMinor)];
}

const line = (
  code: string,
  label: string,
  kind: ReceiptLine['kind'],
  amountMinor: number,
): ReceiptLine => ({ code, label, kind, amountMinor });

function priceOf(prices: Readonly<Record<string, number>>, id: string): number {
  const price = Object.hasOwn(prices, id) ? prices[id] : undefined;
  if (price === undefined) throw new RangeError(`The price book has no price for ${id}`);
  return price;
}
