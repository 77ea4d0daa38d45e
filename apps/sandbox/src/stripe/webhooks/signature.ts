import { createHmac } from 'node:crypto';

/**
 * The `Stripe-Signature` header of a webhook: https://docs.stripe.com/webhooks#verify-manually
 * @param timestamp unix seconds of this sending.
 */
export function signPayload(payload: string, secret: string, timestamp: number): string {
  const signature = createHmac('sha256', secret).update(`${timestamp}.${payload}`).digest('hex');
  return `t=${timestamp},v1=${signature}`;
}
