export * from './money.schema.ts';
export * from './receipt.schema.ts';
export { addMoney, applyRate } from './money.ts';
export * from './compare-prices.ts';
export { formatMoney } from './format-money.ts';
export { taxForDestination, type DestinationTax } from './tax.ts';
export { priceOrder, shippingMinor, type PricedLine } from './price-order.ts';
