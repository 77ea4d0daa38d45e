import { Card } from '@pet/ui';
import { ReceiptRows } from '#web/features/checkout/receipt-rows.tsx';
import { formatDay } from '#web/features/dates/format-date.ts';
import { Moment } from '#web/features/dates/moment.tsx';
import type { Order } from './order-types.ts';
import styles from './order-facts.module.css';

/** Where it goes, when it comes, the carrier's number, and what it cost. */
export function OrderFacts({ order, countryName }: { order: Order; countryName: string }) {
  const { shipment } = order;
  return (
    <Card as="section" className={styles.facts} aria-label="Delivery and price">
      <dl className={styles.delivery}>
        <div>
          <dt>{order.status === 'DELIVERED' ? 'Promised for' : 'With you by'}</dt>
          <dd>{formatDay(order.readyBy)}</dd>
        </div>
        <div>
          <dt>Goes to</dt>
          <dd>
            {order.shipTo.city}, {countryName}
          </dd>
        </div>
        {shipment && (
          <div>
            <dt>Sent with</dt>
            <dd>
              {shipment.carrier}, <Moment at={shipment.shippedAt} />
            </dd>
          </div>
        )}
        {shipment && (
          <div>
            <dt>Tracking number</dt>
            <dd className={styles.number}>{shipment.trackingNumber}</dd>
          </div>
        )}
      </dl>
      <ReceiptRows receipt={order.receipt} />
    </Card>
  );
}
