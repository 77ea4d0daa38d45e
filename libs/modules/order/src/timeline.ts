import { describeStatus } from '@pet/domain/order';
import type { OrderTransaction } from './order.database.ts';
import type { OrderDeps } from './order.deps.ts';
import { UNPAID_DAYS_MAX } from './order.rules.ts';
import { addTimelineEntry, type TimelineCode } from './repositories/timeline.repository.ts';

interface Words {
  title: string;
  detail: string | null;
}

const paid = describeStatus('CONFIRMED');

/** What customers read on their timeline. */
const words: Record<TimelineCode, Words> = {
  received: {
    title: 'Order received',
    detail: `We keep it for you; please pay it within ${UNPAID_DAYS_MAX} days.`,
  },
  tax_manual: {
    title: 'Import taxes are not included',
    detail: 'Your country is outside our tax table; customs may ask you for taxes on arrival.',
  },
  payment_processing: {
    title: 'Payment is being confirmed',
    detail: 'Your bank takes a moment. You need not do anything.',
  },
  payment_failed: { title: 'Payment did not go through', detail: 'Nothing was charged.' },
  payment_expired: {
    title: 'Payment page closed',
    detail: 'It was open for too long. You can pay again whenever you like.',
  },
  paid: { title: 'Paid', detail: paid.detail },
  cutting: { title: 'Webbing cut', detail: null },
  sewing: { title: 'Sewn', detail: null },
  finishing: { title: 'Finished', detail: 'Ends sealed, hardware mounted.' },
  checking: { title: 'Checked', detail: 'Every seam was looked at and pulled.' },
  shipped: { title: 'On its way', detail: null },
  delivered: { title: 'Delivered', detail: describeStatus('DELIVERED').detail },
  cancelled: { title: 'Cancelled', detail: describeStatus('CANCELLED').detail },
  refunded: { title: 'Money returned', detail: 'It reaches your account within some days.' },
};

export interface TimelineFact {
  orderId: string;
  code: TimelineCode;
  sourceEventId: string;
  /** Instead of the usual words. */
  detail?: string;
}

/** Notes for the customer what happened; false when the same cause was noted before. */
export const addToTimeline = (
  tx: OrderTransaction,
  { identifiers, clock }: Pick<OrderDeps, 'identifiers' | 'clock'>,
  { detail, ...fact }: TimelineFact,
): Promise<boolean> =>
  addTimelineEntry(tx, {
    ...fact,
    title: words[fact.code].title,
    detail: detail ?? words[fact.code].detail,
    id: identifiers.entityId(),
    at: clock.now(),
  });
