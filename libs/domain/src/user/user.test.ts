import { describe, expect, test } from 'vitest';
import {
  greeting,
  hasRole,
  ownerKey,
  ownerKeys,
  roleSchema,
  type Actor,
  type Role,
} from './index.ts';

const anna = (role: Role, guestId: string | null = null): Actor => ({
  kind: 'user',
  userId: 'anna',
  role,
  guestId,
});
const guest: Actor = { kind: 'guest', guestId: 'g1' };
const nobody: Actor[] = [{ kind: 'anonymous' }, { kind: 'system', module: 'order' }];

describe('hasRole', () => {
  const roles = roleSchema.options;
  const pairs = roles.flatMap((own) => roles.map((asked) => [own, asked] as const));

  test.each(pairs)('a %s acts as a %s only if the rank reaches', (own, asked) => {
    expect(hasRole(anna(own), asked)).toBe(roles.indexOf(own) >= roles.indexOf(asked));
  });

  test('guests, strangers and the system have no role', () => {
    for (const actor of [guest, ...nobody]) expect(hasRole(actor, 'customer')).toBe(false);
  });
});

describe('ownerKeys', () => {
  test('a signed-in user also owns what the guest of this browser made', () => {
    expect(ownerKeys(anna('customer', 'g1'))).toEqual(['user:anna', 'guest:g1']);
    expect(ownerKeys(anna('customer'))).toEqual(['user:anna']);
  });

  test('a guest owns under the guest key, others own nothing', () => {
    expect(ownerKeys(guest)).toEqual(['guest:g1']);
    for (const actor of nobody) {
      expect(ownerKeys(actor)).toEqual([]);
      expect(ownerKey(actor)).toBeNull();
    }
  });

  test('new things are kept under the strongest key', () => {
    expect(ownerKey(anna('customer', 'g1'))).toBe('user:anna');
  });
});

describe('the greeting of a mail', () => {
  test.each(['Anna Berger', 'J. R. Ortiz-O’Neil', 'Dr. Mira Šimić', '山田 太郎'])(
    'names %s',
    (name) => {
      expect(greeting(name)).toBe(`Hello ${name},`);
    },
  );

  test.each([
    'you won, see https://evil.example',
    'WWW.evil',
    'evil.example/prize',
    'write to me@evil',
  ])('does not carry a link: %s', (name) => {
    expect(greeting(name)).toBe('Hello,');
  });
});
