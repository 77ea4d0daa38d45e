/** What the provider says about a payment, whether it told us or we asked. */
export interface PaymentFacts {
  provider: string;
  /** Names the provider's message; the same one has its effect once, however often it is told. */
  providerEventId: string;
  /** As the provider gives it back to us; checked before it is believed. */
  orderId: string;
  /** Null where the provider's message is about the money and not about the payment page. */
  sessionId: string | null;
  paymentIntentId: string;
  amountMinor: number;
  currency: string;
  livemode: boolean;
}
