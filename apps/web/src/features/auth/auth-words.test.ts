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

  it('puts what is wrong with an input at its field, whatever the body calls it', () => {
    const answer = (fields: Record<string, string>) =>
      authRefusal(400, { code: 'USER_INPUT_INVALID', message: 'Please check.', fields });
    expect(answer({ newPassword: 'Too common.' })).toEqual({
      message: 'Too common.',
      field: 'password',
    });
    expect(answer({ email: 'No address.' }).field).toBe('email');
    expect(answer({ name: 'Too long.' })).toEqual({ message: 'Too long.', field: 'name' });
  });

  it('knows a spent link from a wrong password', () => {
    expect(authRefusal(400, { code: 'INVALID_TOKEN' }).isLinkSpent).toBe(true);
    const tooShort = { code: 'USER_INPUT_INVALID', fields: { token: 'Too short.' } };
    expect(authRefusal(400, tooShort).isLinkSpent).toBe(true);
    expect(authRefusal(401, { code: 'INVALID_EMAIL_OR_PASSWORD' }).isLinkSpent).toBeUndefined();
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
