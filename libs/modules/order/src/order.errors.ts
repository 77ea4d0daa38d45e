import { defineErrors } from '@pet/rpc';

/** Everything that can be refused here, in words for the customer or for staff. */
export const orderErrors = defineErrors({
  ORDER_DESIGN_NOT_FOUND: { status: 404, message: 'We do not know this design any more.' },
  ORDER_LINE_NOT_FOUND: { status: 404, message: 'This is not in your cart any more.' },
  ORDER_CART_FULL: {
    status: 422,
    message: 'A cart holds up to 50 designs. Please order these first.',
  },
  ORDER_QUANTITY_TOO_HIGH: {
    status: 422,
    message: 'We make up to 20 harnesses of one design per order. Please write to us for more.',
  },
  ORDER_CART_EMPTY: { status: 422, message: 'Your cart is empty.' },
  ORDER_CART_CHANGED: {
    status: 409,
    message: 'Your cart was changed in another window. Please look at it once more.',
  },
  ORDER_DESIGNS_UNAVAILABLE: {
    status: 503,
    message: 'We cannot look up your designs right now. Nothing was lost; please try again.',
  },
  ORDER_LINE_NOT_ORDERABLE: {
    status: 422,
    message: 'One of your designs cannot be made as it is. Please look at it in the builder.',
  },
  ORDER_PRICE_CHANGED: {
    status: 409,
    message: 'A price has changed since you last looked. Please check the new total.',
  },
  ORDER_IDEMPOTENCY_CONFLICT: {
    status: 422,
    message: 'This order was already sent with other details. Please reload the page.',
  },
  ORDER_TOO_MANY_ATTEMPTS: {
    status: 429,
    message: 'That was too often. Please wait a minute and try again; nothing was lost.',
  },
  ORDER_PAYMENT_PROVIDER_UNAVAILABLE: {
    status: 503,
    message: 'Your order is kept, but the payment page does not answer. Please try again.',
  },
  ORDER_PAYMENT_REFUSED: {
    status: 422,
    message:
      'Your order is kept, but no payment page can be opened for it. We look at it and write to you.',
  },
  ORDER_PAYMENT_PROCESSING: {
    status: 409,
    message: 'Your payment is being confirmed. This page will show it.',
  },
  ORDER_PAYMENT_IN_DOUBT: {
    status: 409,
    message:
      'A payment came in that does not fit this order. Please do not pay again: we look at it and write to you.',
  },
  ORDER_ALREADY_PAID: { status: 409, message: 'This order is already paid.' },
  ORDER_CANCELLED: { status: 409, message: 'This order was cancelled. Nothing is to be paid.' },
  ORDER_NOT_FOUND: {
    status: 404,
    message: 'We found no such order. Please check the order number and the e-mail address.',
  },
  ORDER_NOT_CANCELLABLE: {
    status: 409,
    message: 'This order can no longer be cancelled here: the workshop has begun. Please write us.',
  },
  ORDER_WORK_ORDER_NOT_FOUND: { status: 404, message: 'There is no such harness on the board.' },
  ORDER_WORK_ORDER_MOVED: {
    status: 409,
    message: 'Somebody moved this harness meanwhile. The board shows where it is now.',
  },
  ORDER_STAGE_NOT_NEXT: {
    status: 422,
    message: 'A harness moves one step at a time.',
  },
  ORDER_SHIPMENT_REQUIRED: {
    status: 422,
    message: 'Please give the carrier and the tracking number.',
  },
  ORDER_NOT_ALL_CHECKED: {
    status: 409,
    message: 'Every harness of the order must be checked before it is shipped.',
  },
  ORDER_NOT_IN_PRODUCTION: {
    status: 409,
    message: 'This order is not in production: it was cancelled or has left the workshop.',
  },
});
