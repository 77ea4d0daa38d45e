import { describe, expect, it } from 'vitest';
import { checkCheckout } from './checkout-schema.ts';

const form = (change: { address?: object; contact?: object; acceptsTerms?: string } = {}) => ({
  contact: { email: 'Anna@Example.com', name: 'Anna Beispiel', phone: null, ...change.contact },
  address: {
    line1: '1 Market Street',
    line2: null,
    postalCode: '94103',
    city: 'San Francisco',
    regionCode: 'CA',
    countryCode: 'US',
    ...change.address,
  },
  acceptsTerms: 'on',
  ...('acceptsTerms' in change ? { acceptsTerms: change.acceptsTerms } : {}),
});

describe('the checkout form', () => {
  it('takes a complete form and writes the address of mail small', () => {
    const checked = checkCheckout(form());
    expect(checked.isValid && checked.output.contact.email).toBe('anna@example.com');
  });

  it.each([
    ['contact.email', form({ contact: { email: 'anna@' } }), /anna@example.com/],
    ['contact.name', form({ contact: { name: '' } }), /your name/],
    ['address.postalCode', form({ address: { postalCode: '9410' } }), /94103/],
    ['address.regionCode', form({ address: { regionCode: null } }), /state/],
    ['address.countryCode', form({ address: { countryCode: '' } }), /country/],
    ['acceptsTerms', form({ acceptsTerms: undefined as never }), /terms/],
  ])('says at %s what is missing', (field, values, words) => {
    expect(checkCheckout(values).errors[field]).toMatch(words);
  });

  it('leaves postal codes of other countries alone and asks for no state there', () => {
    const abroad = form({
      address: { countryCode: 'GB', regionCode: null, postalCode: 'EC1A 1BB' },
    });
    expect(checkCheckout(abroad).isValid).toBe(true);
  });
});
