import { formatMoney } from '@pet/domain/commerce';
import { isoDateOf } from '../order-view.ts';
import { orderPage } from '../payment/session-request.ts';
import type { OrderRecord } from '../repositories/order.repository.ts';
import type { Letter } from './letter.ts';

const LOCALE = 'en';

/** What the customer gets once the order is paid: everything agreed, in writing. */
export function confirmationLetter(order: OrderRecord, webUrl: string): Letter {
  const terms = [...new Set(order.lines.map((line) => line.terms))];
  return {
    ...envelope(order, webUrl),
    subject: `Your order ${order.number} is confirmed`,
    opening: `Thank you, your payment has arrived. We are making this for you:`,
    items: [...goodsOf(order), ...totalsOf(order)],
    paragraphs: [
      `Your parcel should be with you by ${dateWords(order)}.`,
      ...terms,
      'You can cancel until we cut the webbing.',
    ],
  };
}

export function paymentFailedLetter(order: OrderRecord, webUrl: string): Letter {
  return {
    ...envelope(order, webUrl),
    subject: `The payment for order ${order.number} did not go through`,
    opening:
      'Your bank refused the payment, and nothing was charged. We keep your order; you can pay it ' +
      'again, with the same or another card.',
    link: { label: 'Pay again', url: orderPage(order, webUrl) },
  };
}

export function shippedLetter(order: OrderRecord, webUrl: string): Letter {
  const { shipment } = order;
  return {
    ...envelope(order, webUrl),
    subject: `Your order ${order.number} is on its way`,
    opening: 'Every seam is checked, and your parcel has left our workshop.',
    items: shipment
      ? [
          { label: 'Carrier', value: shipment.carrier },
          { label: 'Tracking number', value: shipment.trackingNumber },
        ]
      : [],
  };
}

export function cancelledLetter(order: OrderRecord, webUrl: string): Letter {
  const wasPaid = order.paidAt !== null;
  return {
    ...envelope(order, webUrl),
    subject: `Your order ${order.number} is cancelled`,
    opening: wasPaid
      ? `We return ${total(order)} to where it came from; banks take some days for it.`
      : 'Nothing was charged.',
  };
}

export function refundedLetter(
  order: OrderRecord,
  webUrl: string,
  { cameLate }: { cameLate: boolean },
): Letter {
  const returned = `We have returned ${total(order)} to where it came from`;
  return {
    ...envelope(order, webUrl),
    subject: `Your money for order ${order.number} is on its way back`,
    opening: cameLate
      ? `Your payment came in after the order was cancelled. ${returned}.`
      : `${returned}.`,
    paragraphs: ['Banks take some days to show it; it may stand with the original charge.'],
  };
}

const envelope = (order: OrderRecord, webUrl: string) => ({
  greeting: `Hello ${order.contact.name},`,
  link: { label: `Follow order ${order.number}`, url: orderPage(order, webUrl) },
});

const goodsOf = ({ lines, currency }: OrderRecord) =>
  lines.map(({ designName, description, quantity, amountMinor }) => ({
    label: `${quantity} × ${designName} – ${description}`,
    value: formatMoney({ amountMinor, currency }, LOCALE),
  }));

const totalsOf = (order: OrderRecord) => [
  { label: 'Shipping', value: money(order, order.receipt.shippingMinor) },
  ...order.receipt.taxLines.map(({ label, amountMinor }) => ({
    label,
    value: money(order, amountMinor),
  })),
  { label: 'Total', value: total(order) },
];

const total = (order: OrderRecord): string => money(order, order.totalMinor);

const money = ({ currency }: OrderRecord, amountMinor: number): string =>
  formatMoney({ amountMinor, currency }, LOCALE);

const dateWords = ({ readyBy }: OrderRecord): string =>
  new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(isoDateOf(readyBy)),
  );
