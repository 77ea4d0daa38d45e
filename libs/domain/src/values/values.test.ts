import { describe, expect, test } from 'vitest';
import { countryCode, emailAddress, idempotencyKey, pageRequest, plainText } from './index.ts';

describe('plainText', () => {
  const name = plainText(5);

  test.each([
    [' Rex ', 'Rex'],
    ['Zoë', 'Zoë'],
    ['12345', '12345'],
  ])('takes %j', (typed, kept) => expect(name.parse(typed)).toBe(kept));

  test.each(['', '   ', '123456', 'a\u0000b', 'a\u001bb', 'a\nb', 'a\u2028b', '\ud800'])(
    'refuses %j',
    (typed) => expect(name.safeParse(typed).success).toBe(false),
  );
});

test('e-mail addresses are kept in small letters', () => {
  expect(emailAddress.parse('Anna@Example.COM')).toBe('anna@example.com');
  expect(emailAddress.safeParse('anna@').success).toBe(false);
});

test('country codes and idempotency keys have one form', () => {
  expect(countryCode.safeParse('DE').success).toBe(true);
  expect(countryCode.safeParse('de').success).toBe(false);
  expect(idempotencyKey.safeParse('checkout-0123456789').success).toBe(true);
  expect(idempotencyKey.safeParse('short').success).toBe(false);
});

test('a page request has a bounded size', () => {
  expect(pageRequest.parse({})).toEqual({ cursor: null, limit: 20 });
  expect(pageRequest.safeParse({ limit: 101 }).success).toBe(false);
});
