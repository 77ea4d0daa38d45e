import { formatMoney } from '../commerce/index.ts';
import type { Catalogue } from '../builder/index.ts';
import { fault, type CatalogueFault } from './fault.ts';
import { priceEntries, pricedGroups, type Prices } from './price-entries.ts';
import { listed, quoted } from './words.ts';

/** Above this an amount is a slip of the finger: a harness costs about a hundredth of it. */
const AMOUNT_MAX_MINOR = 1_000_000;

/** Whether prices and catalogue fit: every option priced once, nothing priced that is not there, nothing below nothing. */
export function checkPriceBook(prices: Prices, catalogue: Catalogue): CatalogueFault[] {
  return [
    ...Object.entries(pricedGroups).flatMap(([key, group]) =>
      mismatches(
        prices[key as keyof typeof pricedGroups],
        catalogue[group].map(({ id }) => id),
      ),
    ),
    ...mismatches(
      prices.basesMinor,
      catalogue.sizes.map(({ size }) => size),
    ),
    ...amountFaults(prices, catalogue),
    ...sizeOrderFaults(prices, catalogue),
    ...shippingFaults(prices),
  ];
}

function mismatches(amounts: Readonly<Record<string, number>>, ids: string[]): CatalogueFault[] {
  const unpriced = ids.filter((id) => !Object.hasOwn(amounts, id));
  const unknown = Object.keys(amounts).filter((id) => !ids.includes(id));
  return [
    ...(unpriced.length > 0
      ? [
          fault(
            `${listed(unpriced.map(quoted), 'and')} would have no price. Give one; 0 means included.`,
          ),
        ]
      : []),
    ...(unknown.length > 0
      ? [fault(`The catalogue has no ${listed(unknown.map(quoted), 'or')} to give a price for.`)]
      : []),
  ];
}

const amountFaults = (prices: Prices, catalogue: Catalogue): CatalogueFault[] =>
  priceEntries(prices, catalogue).flatMap(({ group, label, amountMinor }) => {
    if (!Number.isSafeInteger(amountMinor) || amountMinor < 0) {
      return [fault(`${label} cannot cost less than nothing, nor parts of a cent.`)];
    }
    if (group === 'Harness' && amountMinor === 0) {
      return [fault(`${label} needs a price: a harness is never free.`)];
    }
    if (amountMinor <= AMOUNT_MAX_MINOR) return [];
    const shown = (minor: number) =>
      formatMoney({ amountMinor: minor, currency: prices.currency }, 'en-US');
    return [
      fault(
        `${label} at ${shown(amountMinor)} looks like a slip: at most ${shown(AMOUNT_MAX_MINOR)}.`,
      ),
    ];
  });

/** A measured harness costs the base of the smallest size that reaches, so that more webbing never costs less. */
function sizeOrderFaults({ basesMinor }: Prices, { sizes }: Catalogue): CatalogueFault[] {
  const bySize = sizes.toSorted((a, b) => a.chestGirthMm.max - b.chestGirthMm.max);
  return bySize.slice(1).flatMap(({ size }, index) => {
    const smaller = bySize[index]?.size ?? size;
    return basesMinor[size] < basesMinor[smaller]
      ? [fault(`Size ${size} would cost less than the smaller size ${smaller}.`)]
      : [];
  });
}

function shippingFaults({ shipping }: Prices): CatalogueFault[] {
  const codes = shipping.flatMap(({ countryCodes }) => countryCodes);
  const twice = codes.filter((code, index) => codes.indexOf(code) !== index);
  const rests = shipping.filter(({ countryCodes }) => countryCodes.length === 0).length;
  return [
    ...(twice.length > 0
      ? [fault(`${listed([...new Set(twice)], 'and')} would have two prices for shipping.`)]
      : []),
    ...(rests === 1
      ? []
      : [fault('Shipping needs exactly one zone without countries, for the rest of the world.')]),
  ];
}
