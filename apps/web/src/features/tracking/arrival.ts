import type { Arrival } from './payment-words.ts';

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** Reasons that may stand in the address; words for anything else are never taken from there. */
const PROBLEMS: Readonly<Record<string, string>> = {
  ORDER_ALREADY_PAID: 'This order is already paid.',
  ORDER_PAYMENT_PROCESSING: 'A payment is just being confirmed. Please wait for it.',
};
const PROVIDER_SILENT =
  'The payment provider does not answer. Your order is kept; please try again.';

const ARRIVALS: Readonly<Record<string, Arrival>> = { '1': 'paid', '0': 'cancelled' };

/** How the visitor came to an order's page, from the address that the payment page led back to. */
export function arrivalOf({ paid, payProblem }: Query): {
  arrival: Arrival;
  payProblem: string | null;
} {
  return {
    arrival: ARRIVALS[String(paid)] ?? null,
    payProblem: payProblem === undefined ? null : (PROBLEMS[String(payProblem)] ?? PROVIDER_SILENT),
  };
}
