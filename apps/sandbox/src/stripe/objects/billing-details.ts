import type Stripe from 'stripe';
import type { Payer } from '../records.ts';

/** What the payer typed, in the form shared by charges and payment methods. */
export function showBillingDetails(payer: Payer): Stripe.Charge.BillingDetails {
  return {
    address: {
      city: null,
      country: null,
      line1: null,
      line2: null,
      postal_code: null,
      state: null,
    },
    email: payer.email,
    name: payer.name,
    phone: null,
    tax_id: null,
  };
}
