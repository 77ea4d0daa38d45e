import type { BoardCard } from '../contract/workshop.ts';
import { isoDateOf } from '../order-view.ts';
import type { CardRecord } from '../repositories/work-order.repository.ts';
import { flagNote } from './flag-notes.ts';
import { nextStagesOf } from './stages.ts';

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
    flags: [...order.flags.map((flag) => flagNote(flag).title), ...line.cutSheet.remarks],
  };
}
