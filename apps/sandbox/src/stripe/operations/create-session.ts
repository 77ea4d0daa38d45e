import { createId } from '../ids.ts';
import type { Change, LineItemRecord, Metadata, SessionRecord } from '../records.ts';
import type { Occasion } from './record-event.ts';
import { secondsOf } from './record-event.ts';

/** Stripe's default and longest life of a session. */
export const sessionLifeMaxSeconds = 24 * 60 * 60;

export interface NewLineItem {
  name: string;
  description: string | null;
  imageUrl: string | null;
  unitAmount: number;
  quantity: number;
}

export interface NewSession {
  currency: string;
  lineItems: NewLineItem[];
  successUrl: string;
  cancelUrl: string | null;
  clientReferenceId: string | null;
  customerEmail: string | null;
  locale: string | null;
  submitType: string | null;
  metadata: Metadata;
  paymentIntentData: SessionRecord['paymentIntentData'];
  /** Unix seconds; null for the longest life. */
  expiresAt: number | null;
}

/** Opens a Checkout Session. */
export function createSession(
  input: NewSession,
  occasion: Occasion,
): { session: SessionRecord; changes: Change[] } {
  const createdAt = secondsOf(occasion);
  const lineItems = input.lineItems.map(withIds);
  const session: SessionRecord = {
    ...input,
    id: createId('cs_test', 58),
    createdAt,
    expiresAt: input.expiresAt ?? createdAt + sessionLifeMaxSeconds,
    status: 'open',
    paymentStatus: 'unpaid',
    lineItems,
    amountTotal: sumOf(lineItems),
    paymentIntentId: null,
    payer: null,
  };
  return { session, changes: [{ kind: 'session', record: session }] };
}

/** Total in minor units. */
export function sumOf(lineItems: readonly NewLineItem[]): number {
  return lineItems.reduce((total, item) => total + item.unitAmount * item.quantity, 0);
}

function withIds(item: NewLineItem): LineItemRecord {
  return {
    ...item,
    id: createId('li'),
    priceId: createId('price'),
    productId: createId('prod', 14),
  };
}
