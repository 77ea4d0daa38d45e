import type { OrderReceipt } from '@pet/domain/commerce';
import { Money } from '@pet/ui';
import styles from './receipt-rows.module.css';

const percent = (ratePpm: number) => `${ratePpm / 10_000}\u00a0%`;

/** Goods, shipping, each tax and the total of an order, as they add up. */
export function ReceiptRows({ receipt }: { receipt: OrderReceipt }) {
  const { currency } = receipt;
  return (
    <dl className={styles.rows}>
      <Row label="Harnesses" amountMinor={receipt.subtotalMinor} currency={currency} />
      <Row label="Shipping" amountMinor={receipt.shippingMinor} currency={currency} />
      {receipt.taxLines.map((tax) => (
        <Row
          key={`${tax.jurisdiction}-${tax.label}`}
          label={`${tax.label}, ${percent(tax.ratePpm)}`}
          amountMinor={tax.amountMinor}
          currency={currency}
        />
      ))}
      {receipt.taxHandling === 'manual' && (
        <div className={styles.note}>
          <dt>Import tax</dt>
          <dd>not included; the customs office of your country may charge it</dd>
        </div>
      )}
      <div className={styles.total}>
        <dt>Total</dt>
        <dd>
          <Money amountMinor={receipt.totalMinor} currency={currency} />
        </dd>
      </div>
    </dl>
  );
}

function Row({
  label,
  amountMinor,
  currency,
}: {
  label: string;
  amountMinor: number;
  currency: string;
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Money amountMinor={amountMinor} currency={currency} />
      </dd>
    </div>
  );
}
