import type { OrderRecord, PaymentRecord } from '../repositories/order.repository.ts';
import type { PaymentItem, SessionRequest } from './payment-provider.ts';

/**
 * What the provider is asked for. Made only from what is stored, so that a repeat after a crash asks
 * for exactly the same and gets the same page.
 */
export function sessionRequest(
  order: OrderRecord,
  payment: PaymentRecord,
  webUrl: string,
): SessionRequest {
  const page = orderPage(order, webUrl);
  return {
    idempotencyKey: payment.id,
    orderId: order.id,
    orderNumber: order.number,
    email: order.contact.email,
    currency: payment.currency,
    items: paymentItems(order),
    successUrl: `${page}?paid=1`,
    cancelUrl: `${page}?paid=0`,
    expiresAt: payment.expiresAt,
  };
}

/** The page on which its customer follows an order, without signing in. */
export const orderPage = ({ trackingToken }: { trackingToken: string }, webUrl: string): string =>
  `${webUrl}/order/${trackingToken}`;

function paymentItems({ lines, receipt }: OrderRecord): PaymentItem[] {
  const goods = lines.map(({ designName, unitMinor, quantity }) => ({
    name: designName,
    unitMinor,
    quantity,
  }));
  const additions = [
    { name: 'Shipping', amountMinor: receipt.shippingMinor },
    ...receipt.taxLines.map(({ label, amountMinor }) => ({ name: label, amountMinor })),
  ];
  return [
    ...goods,
    ...additions
      .filter(({ amountMinor }) => amountMinor > 0)
      .map(({ name, amountMinor }) => ({ name, unitMinor: amountMinor, quantity: 1 })),
  ];
}
