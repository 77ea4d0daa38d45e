import { describe, expect, it } from 'vitest';
import { authRefusal } from './auth-words.ts';

describe('authRefusal', () => {
  it('does not tell whether the address or the password was wrong', () => {
    const refusal = authRefusal(401, { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid' });
    expect(refusal.message).toMatch(/do not go together/);
  });

  it('points to the field of an account that exists', () => {
    expect(authRefusal(422, { code: 'USER_ALREADY_EXISTS' }).field).toBe('email');
  });

  it('shows the words of our own codes', () => {
    const words = 'Too many people sign in right now. Please try again in a moment.';
    expect(authRefusal(503, { code: 'USER_SIGN_IN_BUSY', message: words }).message).toBe(words);
  });

  it.each([
    [0, /cannot reach/],
    [502, /cannot reach/],
    [429, /too many attempts/],
    [400, /did not work/],
  ])('has words for a bare status %i', (status, words) => {
    expect(authRefusal(status, {}).message).toMatch(words);
  });
});
