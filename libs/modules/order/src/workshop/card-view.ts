import type { BoardCard } from '../contract/workshop.ts';
import { isoDateOf } from '../order-view.ts';
import type { CardRecord } from '../repositories/work-order.repository.ts';
import { nextStagesOf } from './stages.ts';

/** In words for staff what an order was flagged with. */
const flagWords: Record<string, string> = {
  'tax-manual': 'Import taxes to settle with the customer',
  'refund-failed': 'The provider refused the refund',
  'payment-wrong-amount': 'A payment of another amount came in',
  'payment-wrong-currency': 'A payment in another currency came in',
  'payment-wrong-mode': 'A test payment came in',
  'payment-second-payment': 'It was paid twice',
  'payment-unexpected-refund': 'Money was returned outside of this system',
};

/** A harness as a card on the board; `today` is an ISO date. */
export function viewCard(card: CardRecord, today: string): BoardCard {
  const { order, line, stage } = card;
  const dueOn = isoDateOf(order.readyBy);
  const hasLeft = stage === 'shipped' || stage === 'delivered';
  return {
    workOrderId: card.id,
    orderId: card.orderId,
    orderNumber: order.number,
    customerName: order.contact.name,
    title: line.designName,
    description: line.description,
    config: line.config,
    stage,
    nextStages: order.status === 'CANCELLED' ? [] : nextStagesOf(stage),
    dueOn,
    isLate: !hasLeft && dueOn < today,
    position: card.position,
    siblings: order.itemCount,
    stageSince: card.stageSince.toISOString(),
    flags: [...order.flags.map((flag) => flagWords[flag] ?? flag), ...line.cutSheet.remarks],
  };
}
