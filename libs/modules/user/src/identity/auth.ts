import { PASSWORD_CHARACTERS } from '@pet/domain/user';
import { betterAuth } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import type { Logger } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import type { UserEnvironment } from '../user.environment.ts';
import { currentAuthRequest } from './auth-request.ts';
import { identityAdapter, type IdentityStore } from './identity-adapter.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { COOKIE_PREFIX } from './session-cookie.ts';

export const AUTH_PATH = '/auth';
const SESSION_SECONDS = 30 * 24 * 3600;

export interface AuthOptions extends IdentityStore {
  environment: UserEnvironment;
  log: Logger;
}

/**
 * Better Auth for e-mail and password. Limits, input and which of its endpoints exist at all are ours,
 * see `auth-routes.ts`.
 */
export function createAuth(options: AuthOptions) {
  const { environment, log } = options;
  const { AUTH_SECRET, WEB_URL, ALLOWED_ORIGINS } = environment;
  return betterAuth({
    appName: 'Harness Hero',
    baseURL: WEB_URL,
    basePath: AUTH_PATH,
    secret: AUTH_SECRET,
    trustedOrigins: [WEB_URL, ...ALLOWED_ORIGINS].map((url) => new URL(url).origin),
    telemetry: { enabled: false },
    // Its messages below `error` name e-mail addresses.
    logger: {
      level: 'error',
      log: (_level, message) => log.error({ from: 'better-auth' }, message),
    },
    // What it did not foresee goes to the host with its cause, so that a busy database is a 503 here too.
    onAPIError: {
      onError: (error) => {
        if (!isAPIError(error)) throw error;
      },
    },
    database: identityAdapter(options),
    user: {
      additionalFields: {
        role: { type: 'string', input: false, required: false, defaultValue: 'customer' },
      },
    },
    session: {
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_CHARACTERS.min,
      maxPasswordLength: PASSWORD_CHARACTERS.max,
      revokeSessionsOnPasswordReset: true,
      password: {
        hash: async (password) => currentAuthRequest()?.passwordHash ?? hashPassword(password),
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
    },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: isSecure(environment),
      // Better Auth would leave these out where NODE_ENV says `test`.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: { generateId: () => uuidv7() },
      ipAddress: { ipAddressHeaders: ['x-client-address'] },
    },
  });
}
export type Auth = ReturnType<typeof createAuth>;

export const isSecure = ({ WEB_URL }: UserEnvironment): boolean => WEB_URL.startsWith('https:');
