import { describe, expect, it } from 'vitest';
import { formValues } from './form-values.ts';

const formOf = (entries: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.append(name, value);
  return data;
};

describe('formValues', () => {
  it('nests dotted names and trims what was typed', () => {
    const data = formOf({
      'contact.email': ' anna@example.com ',
      'address.city': 'Graz',
      note: '',
    });
    expect(formValues(data)).toEqual({
      contact: { email: 'anna@example.com' },
      address: { city: 'Graz' },
      note: '',
    });
  });

  it('makes an empty field null where that is allowed', () => {
    const data = formOf({ 'contact.phone': '  ', 'contact.name': '' });
    expect(formValues(data, ['contact.phone'])).toEqual({ contact: { phone: null, name: '' } });
  });
});
