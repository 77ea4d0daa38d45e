import { z } from 'zod';
import type { Decline, TestCard } from '../cards.ts';
import { cardBrand, findTestCard, isCardNumber, notATestCard } from '../cards.ts';
import type { Payment } from '../operations/pay-session.ts';
import type { SessionRecord } from '../records.ts';

/** The fields of the payment page, as typed. */
export interface PaymentFields {
  email: string;
  number: string;
  expiry: string;
  cvc: string;
  name: string;
}

export type FieldErrors = Partial<Record<keyof PaymentFields, string>>;

const lengthMax = 250;
const securityCode = '123';

/** What the page shows first: any expiry and code will do, so they are filled in. */
export function blankFields(session: SessionRecord, now: Date): PaymentFields {
  const year = String((now.getUTCFullYear() + 3) % 100).padStart(2, '0');
  const email = session.payer?.email ?? session.customerEmail ?? '';
  return { email, number: '', expiry: `12 / ${year}`, cvc: securityCode, name: '' };
}

/** Reads the posted form. `use` is the number of a test card that was tapped instead of "Pay". */
export function readForm(encoded: string): { fields: PaymentFields; use: string | null } {
  const form = new URLSearchParams(encoded);
  const text = (name: string) => (form.get(name) ?? '').trim().slice(0, lengthMax);
  return {
    fields: {
      email: text('email'),
      number: text('number'),
      expiry: text('expiry'),
      cvc: text('cvc'),
      name: text('name'),
    },
    use: form.get('use'),
  };
}

/** The fields with a test card filled in; whatever else was typed stays. */
export function fillIn(card: TestCard, fields: PaymentFields, blank: PaymentFields): PaymentFields {
  return {
    ...fields,
    number: groupDigits(card.number),
    expiry: fields.expiry || blank.expiry,
    cvc: fields.cvc || blank.cvc,
  };
}

/** Digits in groups of four, as embossed on a card. */
export function groupDigits(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** The payment that the fields ask for, or what is wrong with them. */
export function checkFields(
  fields: PaymentFields,
  now: Date,
): { payment: Payment } | { errors: FieldErrors } {
  const digits = fields.number.replace(/[\s-]/g, '');
  const expiry = readExpiry(fields.expiry);
  const errors = findErrors(fields, digits, expiry, now);
  if (!expiry || Object.keys(errors).length > 0) return { errors };
  const payer = { email: fields.email, name: fields.name || null };
  return { payment: toPayment(digits, expiry, payer) };
}

/** @param digits a card number without spaces. */
export function toPayment(digits: string, expiry: Expiry, payer: Payment['payer']): Payment {
  const rule: TestCard | Decline = findTestCard(digits) ?? notATestCard;
  const card = {
    brand: cardBrand(digits),
    last4: digits.slice(-4),
    expiryMonth: expiry.month,
    expiryYear: expiry.year,
  };
  return { rule, card, payer };
}

export interface Expiry {
  month: number;
  year: number;
}

function readExpiry(text: string): Expiry | undefined {
  const match = /^(\d{1,2})\s*[/.-]?\s*(?:20)?(\d{2})$/.exec(text);
  const month = Number(match?.[1]);
  return month >= 1 && month <= 12 ? { month, year: 2000 + Number(match?.[2]) } : undefined;
}

function findErrors(
  { email, cvc }: PaymentFields,
  digits: string,
  expiry: Expiry | undefined,
  now: Date,
): FieldErrors {
  const isEmail = z.email().safeParse(email).success;
  return {
    ...(!isEmail && { email: 'Enter your e-mail address, for instance name@example.com.' }),
    ...(!isCardNumber(digits) && { number: explainNumber(digits) }),
    ...(!expiry && { expiry: 'Enter month and year, for instance 12 / 29.' }),
    ...(expiry && isPast(expiry, now) && { expiry: 'This card has expired. Check the date.' }),
    ...(!/^\d{3,4}$/.test(cvc) && { cvc: 'Enter the 3 digits from the back of the card.' }),
  };
}

function explainNumber(digits: string): string {
  if (digits === '') return 'Enter a card number, or tap one of the test cards.';
  return 'This card number has a typing error or is not complete.';
}

function isPast({ month, year }: Expiry, now: Date): boolean {
  // Month 12 of a year is month 0 of the next: a card is good until the end of its month.
  return Date.UTC(year, month) <= now.getTime();
}
