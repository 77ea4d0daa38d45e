import type { Ledger } from '../ledger.ts';

/** Everything that happened, in the flat form that a test's oracle compares with the shop's records. */
export function reportLedger({ of }: Ledger) {
  const charges = Array.from(of.charge.values(), (charge) => ({
    id: charge.id,
    session: charge.sessionId,
    clientReferenceId: of.session.get(charge.sessionId)?.clientReferenceId ?? null,
    paymentIntent: charge.paymentIntentId,
    amount: charge.amount,
    amountRefunded: charge.amountRefunded,
    currency: charge.currency,
    status: charge.status,
    metadata: charge.metadata,
    created: charge.createdAt,
  }));
  const refunds = Array.from(of.refund.values(), (refund) => ({
    id: refund.id,
    charge: refund.chargeId,
    paymentIntent: refund.paymentIntentId,
    amount: refund.amount,
    currency: refund.currency,
    created: refund.createdAt,
  }));
  const events = Array.from(of.event.values(), (event) => ({
    id: event.id,
    type: event.type,
    session: event.sessionId,
    object: event.subject.record.id,
    created: event.createdAt,
  }));
  return { charges, refunds, events, deliveries: [...of.delivery.values()].map(showDelivery) };
}

/** The state of one event's delivery. */
export function showDelivery(delivery: {
  id: string;
  status: string;
  attempts: number;
  copiesLeft: number;
  copiesDelivered: number;
  lastAnswer: string | null;
}) {
  const { id: event, status, attempts, copiesLeft, copiesDelivered, lastAnswer } = delivery;
  return { event, status, attempts, copiesLeft, copiesDelivered, lastAnswer };
}
