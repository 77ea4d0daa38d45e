import { Card } from '@pet/ui';
import { formatDay } from '#web/features/dates/format-date.ts';
import { Moment } from '#web/features/dates/moment.tsx';
import type { Order } from './order-types.ts';
import styles from './delivery-facts.module.css';

/** Where it goes, when it comes, and the carrier's number. */
export function DeliveryFacts({ order, countryName }: { order: Order; countryName: string }) {
  const { shipment } = order;
  return (
    <Card as="section" aria-label="Delivery">
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
    </Card>
  );
}
