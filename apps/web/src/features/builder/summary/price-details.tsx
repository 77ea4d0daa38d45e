import type { PriceBook } from '@pet/domain/builder';
import { formatMoney, type DesignReceipt } from '@pet/domain/commerce';
import { ReceiptLines } from './receipt-lines.tsx';
import styles from './price-details.module.css';

export interface PriceDetailsProps {
  receipt: DesignReceipt;
  priceBook: PriceBook;
}

/** Every line of the price; shipping and tax are named because they come on top. */
export function PriceDetails({ receipt, priceBook }: PriceDetailsProps) {
  return (
    <section className={styles.details} aria-labelledby="price-heading">
      <h2 id="price-heading" className={styles.heading}>
        Price
      </h2>
      <ReceiptLines receipt={receipt} />
      <p className={styles.more}>{shippingWords(priceBook)}</p>
    </section>
  );
}

function shippingWords({ shipping, currency }: PriceBook): string {
  const lowest = Math.min(...shipping.map(({ amountMinor }) => amountMinor));
  const amount = formatMoney({ amountMinor: lowest, currency }, 'en-US');
  return `Shipping from ${amount} and the tax of your country are added at checkout, before you pay.`;
}
