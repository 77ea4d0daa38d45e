import type { DesignReceipt } from '@pet/domain/commerce';
import { Money } from '@pet/ui';
import styles from './receipt-lines.module.css';

/** The itemised price of one harness: what it starts from, what each choice adds, and the sum. */
export function ReceiptLines({ receipt }: { receipt: DesignReceipt }) {
  const { currency, lines, unitMinor } = receipt;
  return (
    <dl>
      {lines.map((line) => (
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
        <dd>
          <Money amountMinor={unitMinor} currency={currency} />
        </dd>
      </div>
    </dl>
  );
}
