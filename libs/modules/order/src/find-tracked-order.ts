import { createHash, timingSafeEqual } from 'node:crypto';
import { normaliseOrderNumber } from '@pet/domain/order';
import type { TrackInput } from './contract/tracking.ts';
import type { OrderDeps } from './order.deps.ts';
import { orderErrors } from './order.errors.ts';
import { findOrder, type OrderRecord } from './repositories/order.repository.ts';

/** Order numbers have no zeros, so no order has this one. */
const NOBODYS_NUMBER = 'HH-000000000';

/**
 * The order of a tracking link, or of a number with the e-mail address given with it. An unknown
 * number, a number with another address and an unknown link give the same ORDER_NOT_FOUND after the
 * same work, so that nobody learns which orders exist.
 */
export async function findTrackedOrder(
  { database }: Pick<OrderDeps, 'database'>,
  { trackingToken, orderNumber, email }: TrackInput,
): Promise<OrderRecord> {
  const order = await findOrder(
    database,
    trackingToken === undefined
      ? { number: normaliseOrderNumber(orderNumber ?? '') ?? NOBODYS_NUMBER }
      : { trackingToken },
  );
  const isTheirs =
    trackingToken !== undefined || isSameText(order?.contact.email ?? '', email ?? '-');
  if (!order || !isTheirs) throw orderErrors.ORDER_NOT_FOUND();
  return order;
}

const isSameText = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
