import type { PriceBook } from '@pet/domain/builder';
import { formatMoney, type DesignReceipt } from '@pet/domain/commerce';
import { Money } from '@pet/ui';
import styles from './price-details.module.css';

export interface PriceDetailsProps {
  receipt: DesignReceipt;
  priceBook: PriceBook;
  isDecided: boolean;
}

/** Every line of the price; shipping and tax are named because they come on top. */
export function PriceDetails({ receipt, priceBook, isDecided }: PriceDetailsProps) {
  const { currency } = receipt;
  return (
    <section className={styles.details} aria-labelledby="price-heading">
      <h2 id="price-heading" className={styles.heading}>
        Price
      </h2>
      <dl className={styles.lines}>
        {receipt.lines.map((line) => (
          <div key={line.code} className={styles.line}>
            <dt>{line.label}</dt>
            <dd>
              <Money
                amountMinor={line.amountMinor}
                currency={currency}
                isDifference={line.kind !== 'base'}
              />
            </dd>
          </div>
        ))}
        <div className={styles.total}>
          <dt>One harness</dt>
          <dd data-testid="price" data-decided={isDecided}>
            <Money amountMinor={receipt.unitMinor} currency={currency} />
          </dd>
        </div>
      </dl>
      <p className={styles.more}>{shippingWords(priceBook)}</p>
    </section>
  );
}

function shippingWords({ shipping, currency }: PriceBook): string {
  const cheapest = shipping.reduce((a, b) => (b.amountMinor < a.amountMinor ? b : a));
  const amount = formatMoney({ amountMinor: cheapest.amountMinor, currency }, 'en-US');
  return `Shipping from ${amount} and the tax of your country are added at checkout, before you pay.`;
}
