import { Badge, Card, Money, type Tone } from '@pet/ui';
import Link from 'next/link';
import { formatDay, formatFullDay } from '#web/features/dates/format-date.ts';
import { HarnessImage } from '#web/features/design-choices/harness-image.tsx';
import { statusWords } from '#web/features/tracking/status-words.ts';
import { paths } from '#web/paths.ts';
import type { ApiOutputs } from '#web/trpc/api-types.ts';
import styles from './order-row.module.css';

export type OrderSummary = ApiOutputs['order']['list']['items'][number];

const TONES: Readonly<Record<OrderSummary['status'], Tone>> = {
  PENDING: 'warn',
  CONFIRMED: 'info',
  IN_PRODUCTION: 'info',
  QUALITY_CHECK: 'info',
  SHIPPED: 'good',
  DELIVERED: 'good',
  CANCELLED: 'bad',
  RETURNED: 'bad',
};

/** One order of a list, all of it a link. */
export function OrderRow({ order }: { order: OrderSummary }) {
  const isOpen = !['DELIVERED', 'CANCELLED', 'RETURNED'].includes(order.status);
  return (
    <Card as="li" className={styles.row}>
      <HarnessImage config={order.config} alt="" size="thumb" />
      <div className={styles.words}>
        <Link href={paths.accountOrder(order.orderId)} className={styles.link}>
          {order.orderNumber}
        </Link>
        <span className={styles.title}>
          {order.title}
          {order.itemCount > 1 && `, ${order.itemCount} harnesses`}
        </span>
        <span className={styles.soft}>Ordered {formatFullDay(order.placedAt)}</span>
      </div>
      <div className={styles.state}>
        <Badge tone={TONES[order.status]}>{statusWords(order).label}</Badge>
        <Money amountMinor={order.totalMinor} currency={order.currency} />
        {isOpen && <span className={styles.soft}>With you by {formatDay(order.readyBy)}</span>}
      </div>
    </Card>
  );
}
