import type { Emulator } from '../emulator.ts';
import type { Ledger } from '../ledger.ts';
import { showLineItem } from '../objects/line-item.ts';
import { showSubject } from '../objects/subject.ts';
import type { SessionRecord, Subject } from '../records.ts';
import { invalidRequest } from './api-error.ts';
import { showList } from './list.ts';

/**
 * A record as Stripe shows it, with related objects in place of their ids where asked for:
 * https://docs.stripe.com/expand
 * @param paths for instance `payment_intent.latest_charge`.
 * @throws StripeApiError 400 for what cannot be expanded.
 */
export function showExpanded(
  subject: Subject,
  paths: readonly string[],
  emulator: Emulator,
): object {
  const shown: Record<string, unknown> = { ...showSubject(subject, emulator.publicUrl()) };
  for (const [field, nested] of byFirstStep(paths)) {
    if (subject.kind === 'session' && field === 'line_items') {
      shown[field] = showLineItems(subject.record);
      continue;
    }
    const related = findRelated(subject, field, emulator.ledger);
    if (related) shown[field] = showExpanded(related, nested, emulator);
  }
  return shown;
}

/** All of a session's line items, as the list that the API gives. */
export function showLineItems(session: SessionRecord) {
  const items = session.lineItems.map((item) => showLineItem(item, session));
  return showList(`/v1/checkout/sessions/${session.id}/line_items`, items, false);
}

function byFirstStep(paths: readonly string[]): Map<string, string[]> {
  const steps = new Map<string, string[]>();
  for (const path of paths) {
    const [field = '', ...rest] = path.split('.');
    const nested = steps.get(field) ?? [];
    if (rest.length > 0) nested.push(rest.join('.'));
    steps.set(field, nested);
  }
  return steps;
}

function findRelated(subject: Subject, field: string, ledger: Ledger): Subject | undefined {
  const { kind, record } = subject;
  if (field === 'payment_intent' && kind !== 'intent') {
    return wrap('intent', ledger.of.intent.get(record.paymentIntentId ?? ''));
  }
  if (field === 'latest_charge' && kind === 'intent') {
    return wrap('charge', ledger.of.charge.get(record.latestChargeId ?? ''));
  }
  if (field === 'charge' && kind === 'refund') {
    return wrap('charge', ledger.of.charge.get(record.chargeId));
  }
  throw invalidRequest(`This property cannot be expanded (${field}).`, undefined, 'expand');
}

function wrap<Kind extends Subject['kind']>(kind: Kind, record: object | undefined) {
  return record && ({ kind, record } as Extract<Subject, { kind: Kind }>);
}
