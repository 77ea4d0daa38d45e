import { describe, expect, it } from 'vitest';
import { access, assertAccess, type AccessRule } from './access.ts';
import type { RpcContext } from './context.ts';

const anonymous: RpcContext['actor'] = { kind: 'anonymous' };
const guest: RpcContext['actor'] = { kind: 'guest', guestId: 'g1' };
const user = (role: 'customer' | 'maker' | 'manager' | 'admin'): RpcContext['actor'] => ({
  kind: 'user',
  userId: 'u1',
  role,
  guestId: null,
});

const verdict = (
  rule: AccessRule,
  actor: RpcContext['actor'],
  caller: RpcContext['caller'] = null,
) => {
  try {
    assertAccess(rule, { actor, caller } as RpcContext);
    return 'allowed';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('access rules', () => {
  it.each([
    ['anyone', access.anyone, 'allowed', 'allowed', 'allowed', 'allowed'],
    ['customer', access.customer(), 'RPC_SIGN_IN_REQUIRED', 'allowed', 'allowed', 'allowed'],
    ['user', access.user, 'RPC_SIGN_IN_REQUIRED', 'RPC_SIGN_IN_REQUIRED', 'allowed', 'allowed'],
    [
      'maker',
      access.role('maker'),
      'RPC_SIGN_IN_REQUIRED',
      'RPC_SIGN_IN_REQUIRED',
      'RPC_NOT_ALLOWED',
      'allowed',
    ],
    [
      'service',
      access.service('order'),
      'RPC_NOT_ALLOWED',
      'RPC_NOT_ALLOWED',
      'RPC_NOT_ALLOWED',
      'RPC_NOT_ALLOWED',
    ],
  ] as const)('%s: anonymous, guest, customer and maker', (_name, rule, ...expected) => {
    const actors = [anonymous, guest, user('customer'), user('maker')];
    expect(actors.map((actor) => verdict(rule, actor))).toEqual(expected);
  });

  it('lets a higher role do what a lower one may, and not the reverse', () => {
    expect(verdict(access.role('manager'), user('admin'))).toBe('allowed');
    expect(verdict(access.role('manager'), user('maker'))).toBe('RPC_NOT_ALLOWED');
  });

  it('opens a service procedure to the named neighbours only, whoever they act for', () => {
    const rule = access.service('order');
    expect(verdict(rule, anonymous, 'order')).toBe('allowed');
    expect(verdict(rule, user('admin'), 'webhook')).toBe('RPC_NOT_ALLOWED');
    expect(verdict(rule, user('admin'))).toBe('RPC_NOT_ALLOWED');
  });
});
