import { randomBytes } from 'node:crypto';
import type { Clock } from '@pet/messaging';
import { createEmailVerificationToken } from 'better-auth/api';
import type { AccountLinks } from '../mail/account-mailing.ts';
import type { UserEnvironment } from '../user.environment.ts';
import { AUTH_PATH, type Auth } from './auth.ts';

const VERIFICATION_SECONDS = 24 * 3600;
const PASSWORD_RESET_MS = 30 * 60_000;

/** The links that are sent by mail; their host comes from the configuration, never from a request. */
export function accountLinks(
  auth: Auth,
  { AUTH_SECRET, WEB_URL }: UserEnvironment,
  clock: Clock,
): AccountLinks {
  return {
    async verification(email) {
      const expiresIn = VERIFICATION_SECONDS;
      const token = await createEmailVerificationToken(AUTH_SECRET, email, undefined, expiresIn);
      const link = new URL(`${AUTH_PATH}/verify-email`, WEB_URL);
      link.searchParams.set('token', token);
      link.searchParams.set('callbackURL', '/account');
      return link.href;
    },

    async passwordReset(userId) {
      const token = randomBytes(32).toString('base64url');
      const { internalAdapter } = await auth.$context;
      await internalAdapter.createVerificationValue({
        // The name under which Better Auth's `reset-password` looks for it.
        identifier: `reset-password:${token}`,
        value: userId,
        expiresAt: new Date(clock.now().getTime() + PASSWORD_RESET_MS),
      });
      const link = new URL('/reset-password', WEB_URL);
      link.searchParams.set('token', token);
      return link.href;
    },
  };
}
