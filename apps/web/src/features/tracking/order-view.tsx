'use client';
import { Card, PageHeader } from '@pet/ui';
import { useState } from 'react';
import { ReceiptRows } from '#web/features/checkout/receipt-rows.tsx';
import { formatFullDay } from '#web/features/dates/format-date.ts';
import type { DesignChoice } from '#web/features/design-choices/design-choices.ts';
import { AccountOffer } from './account-offer.tsx';
import { CancelOrder } from './cancel-order.tsx';
import { DeliveryFacts } from './delivery-facts.tsx';
import { OrderProgress } from './order-progress.tsx';
import { OrderedLines } from './ordered-lines.tsx';
import type { Order } from './order-types.ts';
import { PaymentState } from './payment-state.tsx';
import type { Arrival } from './payment-words.ts';
import { statusWords } from './status-words.ts';
import { useLiveOrder } from './use-live-order.ts';
import styles from './order-view.module.css';

export interface OrderViewProps {
  initialOrder: Order;
  choicesByVersion: Readonly<Record<string, readonly DesignChoice[]>>;
  arrival: Arrival;
  /** Why a payment page could not be opened, in words for the customer. */
  payProblem: string | null;
  isSignedIn: boolean;
  countryName: string;
}

/** An order as its customer follows it, from the payment to the door; it changes by itself. */
export function OrderView({
  initialOrder,
  choicesByVersion,
  arrival,
  payProblem,
  isSignedIn,
  countryName,
}: OrderViewProps) {
  const { order, isLive, show } = useLiveOrder(initialOrder);
  const [hasCancelled, setHasCancelled] = useState(false);
  const words = statusWords(order);
  return (
    <>
      <PageHeader
        title={
          <>
            <span className={styles.eyebrow}>Your order</span>
            <span className={styles.number}>{order.orderNumber}</span>
          </>
        }
        lead={
          <span role="status">
            <strong>{words.label}.</strong> {words.detail}
          </span>
        }
      />
      <PaymentState order={order} arrival={hasCancelled ? null : arrival} problem={payProblem} />
      <div className={styles.columns}>
        <section className={styles.way} aria-labelledby="way">
          <h2 id="way">Where it is</h2>
          <OrderProgress order={order} label="Steps of your order" />
          <p className={styles.live}>
            {isLive ? 'This page updates by itself.' : 'Looking for news every few seconds.'}
          </p>
        </section>
        <div className={styles.main}>
          <DeliveryFacts order={order} countryName={countryName} />
          <OrderedLines
            lines={order.lines}
            currency={order.receipt.currency}
            choicesByVersion={choicesByVersion}
          />
          <Card as="section" aria-label="Price">
            <ReceiptRows receipt={order.receipt} />
          </Card>
          {order.canCancel && (
            <CancelOrder
              orderId={order.orderId}
              isPaid={order.paymentStatus === 'PAID'}
              onCancelled={(cancelled) => {
                setHasCancelled(true);
                show(cancelled);
              }}
            />
          )}
          {!isSignedIn && <AccountOffer trackingToken={order.trackingToken} />}
          <p className={styles.placed}>
            Ordered on {formatFullDay(order.placedAt)}. Keep this page’s address: it opens your
            order without an account.
          </p>
        </div>
      </div>
    </>
  );
}
