import Stripe from 'stripe';
import { webhookErrors } from '../webhook.errors.ts';

export interface SignedMessage {
  /** The bytes as they came: parsed and written anew they would not fit the signature any more. */
  body: Buffer;
  signature: string | undefined;
}

const TOLERANCE_SECONDS = 300;
/** `constructEvent` needs no key; the client is only where it lives. */
const { webhooks } = new Stripe('sk_test_unused');

/**
 * The event in a message from Stripe. Throws WEBHOOK_SIGNATURE_INVALID unless one of the secrets signed
 * exactly these bytes within five minutes of now, before or after.
 * https://docs.stripe.com/webhooks#verify-manually
 */
export function verifySignature(
  { body, signature }: SignedMessage,
  secrets: readonly string[],
  now: Date,
): Stripe.Event {
  if (signature === undefined || isFromTheFuture(signature, now)) {
    throw webhookErrors.WEBHOOK_SIGNATURE_INVALID();
  }
  for (const secret of secrets) {
    try {
      return webhooks.constructEvent(
        body,
        signature,
        secret,
        TOLERANCE_SECONDS,
        undefined,
        now.getTime(),
      );
    } catch {
      // Signed with another of the secrets, or with none.
    }
  }
  throw webhookErrors.WEBHOOK_SIGNATURE_INVALID();
}

/** The SDK refuses what is too old and accepts any time to come. */
function isFromTheFuture(signature: string, now: Date): boolean {
  const seconds = Number(/(?:^|,)t=(\d{1,12})(?:,|$)/.exec(signature)?.[1]);
  return !(seconds * 1000 <= now.getTime() + TOLERANCE_SECONDS * 1000);
}
