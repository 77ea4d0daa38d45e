import { authRefusal, type AuthAnswer, type AuthRefusal } from './auth-words.ts';

/** The paths of the sign-in service that this app uses; relative to our own origin. */
export type AuthAction =
  'sign-in/email' | 'sign-up/email' | 'sign-out' | 'request-password-reset' | 'reset-password';

/**
 * Asks the sign-in service; its session cookie comes with the answer. Null when it worked, else why
 * not. Never throws.
 */
export async function askAuth(action: AuthAction, body: object): Promise<AuthRefusal | null> {
  try {
    const answer = await fetch(`/auth/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-hh-client': 'web' },
      body: JSON.stringify(body),
    });
    if (answer.ok) return null;
    const details = (await answer.json().catch(() => ({}))) as AuthAnswer;
    return authRefusal(answer.status, details);
  } catch {
    return authRefusal(0, {});
  }
}
