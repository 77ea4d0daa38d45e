import { Card, Money } from '@pet/ui';
import type { Cart } from '#web/features/cart/cart-types.ts';
import { formatDay } from '#web/features/dates/format-date.ts';
import { HarnessImage } from '#web/features/design-choices/harness-image.tsx';
import type { ApiOutputs } from '#web/trpc/api-types.ts';
import { ReceiptRows } from './receipt-rows.tsx';
import styles from './order-summary.module.css';

export type CheckoutQuote = ApiOutputs['order']['checkout']['quote'];

export interface OrderSummaryProps {
  cart: Cart;
  /** Null until the destination is known. */
  quote: CheckoutQuote | null;
  /** What is still missing, or that it is on its way. */
  pendingWords: string;
  isStale: boolean;
}

/** What is bought, what it costs in all, and when it comes. */
export function OrderSummary({ cart, quote, pendingWords, isStale }: OrderSummaryProps) {
  return (
    <Card as="section" isStitched className={styles.summary} aria-label="Order summary">
      <h2>Your order</h2>
      <ul className={styles.lines}>
        {cart.lines.map((line) => (
          <li key={line.lineId} className={styles.line}>
            <HarnessImage config={line.config} alt="" size="thumb" />
            <span>
              <span className={styles.name}>{line.designName}</span>
              <span className={styles.quantity}>Quantity {line.quantity}</span>
            </span>
            <Money amountMinor={line.amountMinor} currency={cart.currency} />
          </li>
        ))}
      </ul>
      <div aria-live="polite" aria-busy={isStale} className={styles.receipt}>
        {quote ? (
          <>
            <ReceiptRows receipt={quote.receipt} />
            <p className={styles.readyBy}>
              With you by <strong>{formatDay(quote.readyBy)}</strong>, making time included.
            </p>
          </>
        ) : (
          <>
            <p className={styles.subtotal}>
              <span>Harnesses</span>
              <Money amountMinor={cart.subtotalMinor} currency={cart.currency} />
            </p>
            <p className={styles.pending}>{pendingWords}</p>
          </>
        )}
      </div>
    </Card>
  );
}
