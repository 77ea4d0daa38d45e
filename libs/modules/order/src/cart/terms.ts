import type { OrderableVersion } from '@pet/builder/contract';

/**
 * The terms that the customer accepts, stored with the order line. Goods made to the customer's
 * specification are excepted from the right to withdraw (Directive 2011/83/EU, article 16 (c)); a
 * starter design in a standard size without text is not.
 */
export const termsOf = ({ isPreset }: Pick<OrderableVersion, 'isPreset'>): string =>
  isPreset
    ? 'You may send this harness back unused within 14 days of receiving it and get your money back.'
    : 'Made for your animal to your choices, so it cannot be sent back for a change of mind. ' +
      'If it does not fit the measurements you gave us, we alter or remake it free of charge.';
