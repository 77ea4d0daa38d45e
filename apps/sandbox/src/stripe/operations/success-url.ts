import type { SessionRecord } from '../records.ts';

/** Where the payer goes after paying, with the session's id in place of Stripe's placeholder. */
export function successUrlOf({ id, successUrl }: SessionRecord): string {
  return successUrl.replaceAll('{CHECKOUT_SESSION_ID}', id);
}
