/** An order that is not paid by then is cancelled: neither its prices nor its date hold for ever. */
export const UNPAID_DAYS_MAX = 14;
