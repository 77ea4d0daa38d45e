import { randomBytes } from 'node:crypto';
import { orderNumber } from '@pet/domain/order';
import { v7 } from 'uuid';

/** Makes ids, so that seeds and tests can bring their own. */
export interface Identifiers {
  /** Sorts by the time of its making (UUID version 7). */
  entityId(): string;
  /** 192 random bits in 32 URL-safe characters; knowing it is the right to read one order. */
  trackingToken(): string;
  orderNumber(): string;
}

export const randomIdentifiers: Identifiers = {
  entityId: () => v7(),
  trackingToken: () => randomBytes(24).toString('base64url'),
  orderNumber: () => orderNumber(randomBytes(8)),
};
