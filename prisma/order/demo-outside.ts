import { createHash } from 'node:crypto';
import { orderNumber } from '@pet/domain/order';
import type { Clock } from '@pet/messaging';
import { v7 } from 'uuid';
import type { Identifiers, PaymentProvider } from '../../libs/modules/order/src/index.ts';

export interface DemoIdentifiers extends Identifiers {
  /** From here on ids are for this order; seeding what is missing must not meet ids that are taken. */
  begin(key: string): void;
}

/** Ids that are the same on every machine and sort by the time that the seed sets. */
export function demoIdentifiers(clock: Clock): DemoIdentifiers {
  let key = '';
  let count = 0;
  const bytes = () => {
    count += 1;
    return createHash('sha256').update(`${key}:${count}`).digest();
  };
  return {
    begin: (next) => {
      key = next;
      count = 0;
    },
    entityId: () => v7({ msecs: clock.now().getTime(), random: bytes().subarray(0, 16) }),
    trackingToken: () => bytes().subarray(0, 24).toString('base64url'),
    orderNumber: () => orderNumber(bytes()),
  };
}

/** Takes every page for expired and every refund for done: no money stands behind these orders. */
export const demoPayments: PaymentProvider = {
  name: 'stripe',
  isLive: false,
  openSession: async ({ orderId, successUrl, items, currency }) => ({
    ...aSession(sessionIdOf(orderId)),
    url: successUrl,
    state: 'open',
    amountMinor: items.reduce((sum, { unitMinor, quantity }) => sum + unitMinor * quantity, 0),
    currency,
  }),
  readSession: async (sessionId) => aSession(sessionId),
  expireSession: async (sessionId) => aSession(sessionId),
  refund: async ({ idempotencyKey }) => ({
    refundId: `re_demo_${idempotencyKey}`,
    isAccepted: true,
  }),
};

export const sessionIdOf = (orderId: string): string => `cs_demo_${orderId}`;

const aSession = (sessionId: string) => ({
  sessionId,
  url: null,
  state: 'expired' as const,
  paymentIntentId: null,
  amountMinor: 0,
  currency: 'USD',
  isLive: false,
});
