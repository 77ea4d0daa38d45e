import { countryCode, emailAddress, plainText } from '@pet/domain/values';
import { z } from 'zod';
import { checkWith } from '#web/features/forms/check.ts';
import { needsRegion, regionLabel } from './regions.ts';

/** Postal codes that are easy to get wrong; other countries' are taken as they are typed. */
const POSTAL_CODES: Readonly<Record<string, { pattern: RegExp; example: string }>> = {
  US: { pattern: /^\d{5}(-\d{4})?$/, example: '94103' },
  CA: { pattern: /^[A-Za-z]\d[A-Za-z] ?\d[A-Za-z]\d$/, example: 'M5V 2T6' },
  DE: { pattern: /^\d{5}$/, example: '10115' },
  AT: { pattern: /^\d{4}$/, example: '8010' },
};

/** `plainText` that says what is missing instead of that something is. */
const named = (charactersMax: number, missing: string) =>
  z.string().trim().min(1, missing).pipe(plainText(charactersMax));

const contact = z.strictObject({
  email: emailAddress,
  name: named(100, 'Please give your name.'),
  phone: plainText(30).nullable(),
});

const address = z
  .strictObject({
    line1: named(100, 'Please give street and number.'),
    line2: plainText(100).nullable(),
    postalCode: named(16, 'Please give the postal code.'),
    city: named(80, 'Please give the city.'),
    regionCode: z.string().nullable().default(null),
    countryCode,
  })
  .superRefine((typed, context) => {
    const postal = POSTAL_CODES[typed.countryCode];
    if (postal && typed.postalCode && !postal.pattern.test(typed.postalCode)) {
      const message = `That is no postal code of this country. One looks like ${postal.example}.`;
      context.addIssue({ code: 'custom', path: ['postalCode'], message });
    }
    if (needsRegion(typed.countryCode) && !typed.regionCode) {
      const message = `Please choose a ${regionLabel(typed.countryCode).toLowerCase()}.`;
      context.addIssue({ code: 'custom', path: ['regionCode'], message });
    }
  });

/** What the checkout form asks for; the total and the key of the attempt are added when it is sent. */
export const checkoutFormSchema = z.strictObject({
  contact,
  address,
  acceptsTerms: z.literal('on', 'Please accept the made-to-order terms.'),
});

export const checkCheckout = checkWith(checkoutFormSchema);
export type CheckoutForm = z.output<typeof checkoutFormSchema>;
