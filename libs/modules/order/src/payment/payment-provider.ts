/** One line of what the customer sees on the provider's page; the amounts add up to the total. */
export interface PaymentItem {
  name: string;
  unitMinor: number;
  quantity: number;
}

export interface SessionRequest {
  /** The same key with the same request gives the same session, however often it is sent. */
  idempotencyKey: string;
  orderId: string;
  orderNumber: string;
  email: string;
  currency: string;
  items: PaymentItem[];
  successUrl: string;
  cancelUrl: string;
  expiresAt: Date;
}

/** A payment page at the provider, as the provider itself reports it. */
export interface ProviderSession {
  sessionId: string;
  /** Null once nobody can pay there any more. */
  url: string | null;
  /** `processing`: the customer did everything, the bank has not answered yet; then `paid` or `failed`. */
  state: 'open' | 'paid' | 'processing' | 'failed' | 'expired';
  paymentIntentId: string | null;
  amountMinor: number;
  currency: string;
  isLive: boolean;
}

export interface RefundRequest {
  idempotencyKey: string;
  paymentIntentId: string;
  amountMinor: number;
  orderId: string;
}

export interface ProviderRefund {
  refundId: string;
  /** `pending`: the bank has not answered yet; `refused`: the money did not go back and will not. */
  state: 'returned' | 'pending' | 'refused';
}

/**
 * The company that takes the money. Every call may be repeated; each throws
 * ORDER_PAYMENT_PROVIDER_UNAVAILABLE when the provider does not answer or cannot now, and
 * ORDER_PAYMENT_REFUSED when it will not do this however often it is asked.
 */
export interface PaymentProvider {
  name: 'stripe';
  /** Whether real money moves; a payment of the other kind is never applied. */
  isLive: boolean;
  openSession(request: SessionRequest): Promise<ProviderSession>;
  readSession(sessionId: string): Promise<ProviderSession>;
  /** Closes a session so that nobody can pay there; one that is already paid stays paid. */
  expireSession(sessionId: string): Promise<ProviderSession>;
  refund(request: RefundRequest): Promise<ProviderRefund>;
  readRefund(refundId: string): Promise<ProviderRefund>;
}
