import { createHash } from 'node:crypto';
import type { PlaceOrderInput } from '../contract/checkout.ts';

/**
 * A digest of what was asked for, so that a key used again for something else is noticed. Parsed
 * input has its fields in the schema's order, so equal requests give equal text.
 */
export function requestHash({ idempotencyKey: _key, ...request }: PlaceOrderInput): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('hex');
}
