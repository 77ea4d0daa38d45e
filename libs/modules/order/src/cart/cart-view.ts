import type { OrderableVersion } from '@pet/builder/contract';
import type { Cart, CartLine } from '../contract/cart.ts';
import type { StoredLine } from '../repositories/cart.repository.ts';
import type { PricedVersions } from './versions.ts';

/** A cart without lines, before anybody asked for prices. */
export const emptyCart = (cartId: string | null, currency: string): Cart => ({
  cartId,
  lines: [],
  itemCount: 0,
  subtotalMinor: 0,
  currency,
  hasPriceChange: false,
  isOrderable: false,
});

/** The cart as the customer sees it: what is stored, with the designs and prices of this moment. */
export function viewCart(
  cartId: string | null,
  stored: readonly StoredLine[],
  { byId, priceBook }: PricedVersions,
): Cart {
  const lines = stored.flatMap((line) => {
    const version = byId.get(line.versionId);
    return version ? [viewLine(line, version)] : [];
  });
  return {
    cartId,
    lines,
    itemCount: sum(lines.map(({ quantity }) => quantity)),
    subtotalMinor: sum(lines.map(({ amountMinor }) => amountMinor)),
    currency: priceBook.currency,
    hasPriceChange: lines.some(({ previousUnitMinor }) => previousUnitMinor !== null),
    isOrderable: lines.length > 0 && lines.every(({ isOrderable }) => isOrderable),
  };
}

function viewLine(line: StoredLine, version: OrderableVersion): CartLine {
  const { unitMinor, currency } = version.receipt;
  const isSamePrice = line.unitMinor === unitMinor && line.currency === currency;
  return {
    lineId: line.lineId,
    versionId: line.versionId,
    designId: version.designId,
    designName: version.designName,
    config: version.config,
    description: version.description,
    quantity: line.quantity,
    unitMinor,
    amountMinor: unitMinor * line.quantity,
    previousUnitMinor: isSamePrice ? null : line.unitMinor,
    isOrderable: version.isOrderable,
    remarks: version.remarks,
    hasWithdrawalRight: version.isPreset,
  };
}

const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0);
