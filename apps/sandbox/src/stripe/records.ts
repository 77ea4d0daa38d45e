import type { Decline, TestCardName } from './cards.ts';

/** What the emulator remembers. Records are never changed in place; a new one replaces the old. */

export type Metadata = Record<string, string>;

/** Who pays, as typed into the payment page. */
export interface Payer {
  email: string | null;
  name: string | null;
}

export interface LineItemRecord {
  id: string;
  priceId: string;
  productId: string;
  name: string;
  description: string | null;
  imageUrl: string | null;
  /** Minor units of the session's currency. */
  unitAmount: number;
  quantity: number;
}

export interface SessionRecord {
  id: string;
  /** Unix seconds, as all times with this ending. */
  createdAt: number;
  expiresAt: number;
  status: 'open' | 'complete' | 'expired';
  paymentStatus: 'unpaid' | 'paid';
  /** Lower-case ISO 4217, as on Stripe's wire. */
  currency: string;
  lineItems: LineItemRecord[];
  amountTotal: number;
  successUrl: string;
  cancelUrl: string | null;
  clientReferenceId: string | null;
  customerEmail: string | null;
  locale: string | null;
  submitType: string | null;
  metadata: Metadata;
  paymentIntentData: {
    description: string | null;
    receiptEmail: string | null;
    metadata: Metadata;
  };
  /** Known from the first attempt to pay, as at Stripe. */
  paymentIntentId: string | null;
  payer: Payer | null;
}

/** A card as it is remembered: never more than its last four digits. */
export interface CardRecord {
  brand: string;
  last4: string;
  expiryMonth: number;
  expiryYear: number;
}

export interface PaymentFailure extends Decline {
  chargeId: string;
  paymentMethodId: string;
  card: CardRecord;
  payer: Payer;
}

export interface PaymentIntentRecord {
  id: string;
  clientSecret: string;
  createdAt: number;
  sessionId: string;
  amount: number;
  currency: string;
  status: 'requires_payment_method' | 'requires_action' | 'processing' | 'succeeded' | 'canceled';
  description: string | null;
  receiptEmail: string | null;
  metadata: Metadata;
  paymentMethodId: string | null;
  card: CardRecord | null;
  /** The test card that waits for the payer's confirmation or for settlement. */
  testCard: TestCardName | null;
  latestChargeId: string | null;
  lastFailure: PaymentFailure | null;
  /** Milliseconds since 1970 at which a slow payment is decided. */
  settlesAtMs: number | null;
}

export interface ChargeRecord {
  id: string;
  createdAt: number;
  sessionId: string;
  paymentIntentId: string;
  paymentMethodId: string;
  amount: number;
  amountRefunded: number;
  currency: string;
  status: 'succeeded' | 'failed';
  failure: Decline | null;
  card: CardRecord;
  payer: Payer;
  description: string | null;
  receiptEmail: string | null;
  metadata: Metadata;
}

export interface RefundRecord {
  id: string;
  createdAt: number;
  amount: number;
  currency: string;
  chargeId: string;
  paymentIntentId: string;
  reason: string | null;
  metadata: Metadata;
  /** Absent in journals of versions whose refunds all succeeded at once, as are the next two. */
  status?: 'pending' | 'succeeded' | 'failed';
  /** Milliseconds since 1970 at which a pending refund is decided. */
  settlesAtMs?: number | null;
  isRefused?: boolean;
}

/** A record together with its kind: what events and saved answers show. */
export type Subject =
  | { kind: 'session'; record: SessionRecord }
  | { kind: 'intent'; record: PaymentIntentRecord }
  | { kind: 'charge'; record: ChargeRecord }
  | { kind: 'refund'; record: RefundRecord };

export const eventTypes = [
  'checkout.session.completed',
  'checkout.session.expired',
  'checkout.session.async_payment_succeeded',
  'checkout.session.async_payment_failed',
  'payment_intent.succeeded',
  'payment_intent.payment_failed',
  'charge.refunded',
  'refund.updated',
  'refund.failed',
] as const;

export type EventType = (typeof eventTypes)[number];

export interface EventRecord {
  id: string;
  createdAt: number;
  type: EventType;
  sessionId: string;
  /** The object as it was when the event happened. */
  subject: Subject;
  previousAttributes: Record<string, unknown> | null;
  requestId: string | null;
  idempotencyKey: string | null;
}

/** The sending of one event to the webhook target. */
export interface DeliveryRecord {
  /** The event's id. */
  id: string;
  sessionId: string;
  status: 'pending' | 'delivered' | 'lost';
  /** Copies that still wait for a 2xx answer. */
  copiesLeft: number;
  /** Copies answered with 2xx. */
  copiesDelivered: number;
  attempts: number;
  /** Milliseconds since 1970 before which nothing is sent. */
  notBeforeMs: number;
  /** The last answer's status, or why there was none. */
  lastAnswer: string | null;
}

/** The answer kept for an idempotency key. */
export interface AnswerRecord {
  /** The idempotency key. */
  id: string;
  createdAt: number;
  fingerprint: string;
  requestId: string;
  subject: Subject;
}

export interface RecordsByKind {
  session: SessionRecord;
  intent: PaymentIntentRecord;
  charge: ChargeRecord;
  refund: RefundRecord;
  event: EventRecord;
  delivery: DeliveryRecord;
  answer: AnswerRecord;
}

export type RecordKind = keyof RecordsByKind;

/** One record put in place of the former one with the same id. */
export type Change = {
  [Kind in RecordKind]: { kind: Kind; record: RecordsByKind[Kind] };
}[RecordKind];
