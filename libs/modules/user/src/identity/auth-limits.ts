import type { UserEnvironment } from '../user.environment.ts';
import type { AttemptLimit } from './throttle.ts';

const QUARTER_HOUR_MS = 15 * 60_000;
const HOUR_MS = 60 * 60_000;

/** How often passwords and mails may be asked for. */
export function authLimits(environment: UserEnvironment) {
  const { SIGN_IN_ATTEMPTS_MAX, AUTH_ATTEMPTS_PER_ADDRESS_MAX } = environment;
  return {
    signInByAccount: {
      name: 'sign-in by account',
      attemptsMax: SIGN_IN_ATTEMPTS_MAX,
      windowMs: QUARTER_HOUR_MS,
    },
    byAddress: {
      name: 'by address',
      attemptsMax: AUTH_ATTEMPTS_PER_ADDRESS_MAX,
      windowMs: QUARTER_HOUR_MS,
    },
    mailByAccount: { name: 'mail by account', attemptsMax: 3, windowMs: HOUR_MS },
  } satisfies Record<string, AttemptLimit>;
}
export type AuthLimits = ReturnType<typeof authLimits>;
