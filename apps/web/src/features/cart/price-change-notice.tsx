'use client';
import { Button, Money, Notice } from '@pet/ui';
import type { Cart } from './cart-types.ts';
import styles from './price-change-notice.module.css';

/** Says which prices changed since they were put into the cart; checkout waits for the consent. */
export function PriceChangeNotice({
  cart,
  isAccepting,
  onAccept,
}: {
  cart: Cart;
  isAccepting: boolean;
  onAccept: () => void;
}) {
  const changed = cart.lines.filter((line) => line.previousUnitMinor !== null);
  return (
    <Notice
      tone="warn"
      title="A price has changed since you added this"
      action={
        <Button size="small" onClick={onAccept} isBusy={isAccepting}>
          Accept the new {changed.length === 1 ? 'price' : 'prices'}
        </Button>
      }
    >
      <ul className={styles.changes}>
        {changed.map((line) => (
          <li key={line.lineId}>
            {line.designName}:{' '}
            <s>
              <span className="visually-hidden">was </span>
              <Money amountMinor={line.previousUnitMinor ?? 0} currency={cart.currency} />
            </s>{' '}
            <strong>
              <span className="visually-hidden">is now </span>
              <Money amountMinor={line.unitMinor} currency={cart.currency} />
            </strong>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
