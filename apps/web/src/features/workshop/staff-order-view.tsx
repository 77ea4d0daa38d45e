import { Badge, Card, PageHeader } from '@pet/ui';
import { describeStatus } from '@pet/domain/order';
import Link from 'next/link';
import { ReceiptRows } from '#web/features/checkout/receipt-rows.tsx';
import { formatFullDay } from '#web/features/dates/format-date.ts';
import type { DesignChoice } from '#web/features/design-choices/design-choices.ts';
import { countryName } from '#web/features/tracking/country-name.ts';
import { OrderProgress } from '#web/features/tracking/order-progress.tsx';
import { OrderedLines } from '#web/features/tracking/ordered-lines.tsx';
import { paths } from '#web/paths.ts';
import { CustomerCard } from './customer-card.tsx';
import { OrderFlags } from './order-flags.tsx';
import { paymentBadge } from './payment-badge.ts';
import { StaffTimeline } from './staff-timeline.tsx';
import { WorkOrderRows } from './work-order-rows.tsx';
import type { StaffOrder } from './workshop-types.ts';
import styles from './staff-order-view.module.css';

export interface StaffOrderViewProps {
  order: StaffOrder;
  choicesByVersion: Readonly<Record<string, readonly DesignChoice[]>>;
  /** ISO day. */
  today: string;
}

/** Everything about one order that staff need to answer a question or to find a mistake. */
export function StaffOrderView({ order, choicesByVersion, today }: StaffOrderViewProps) {
  const payment = paymentBadge(order.paymentStatus);
  return (
    <>
      <PageHeader
        title={order.orderNumber}
        back={<Link href={paths.workshop()}>Back to the board</Link>}
        lead={
          <span className={styles.badges}>
            <Badge tone="info">{describeStatus(order.status).label}</Badge>
            <Badge tone={payment.tone}>{payment.text}</Badge>
            <span>
              Ordered {formatFullDay(order.placedAt)}, promised for {formatFullDay(order.readyBy)}
            </span>
          </span>
        }
      />
      <OrderFlags orderId={order.orderId} flags={order.flags} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <section aria-labelledby="harnesses" className={styles.section}>
            <h2 id="harnesses">Harnesses to make</h2>
            <WorkOrderRows cards={order.workOrders} today={today} />
          </section>
          <section aria-labelledby="ordered" className={styles.section}>
            <h2 id="ordered">Ordered</h2>
            <OrderedLines
              lines={order.lines}
              currency={order.receipt.currency}
              choicesByVersion={choicesByVersion}
            />
          </section>
        </div>
        <div className={styles.aside}>
          <CustomerCard order={order} countryName={countryName(order.address.countryCode)} />
          <Card as="section" aria-label="Payment">
            <ReceiptRows receipt={order.receipt} />
          </Card>
          <section aria-labelledby="steps" className={styles.section}>
            <h2 id="steps">Steps</h2>
            <OrderProgress order={order} label="Steps of the order" />
          </section>
          <StaffTimeline timeline={order.timeline} />
          <p>
            <Link href={paths.order(order.trackingToken)}>What the customer sees</Link>
          </p>
        </div>
      </div>
    </>
  );
}
