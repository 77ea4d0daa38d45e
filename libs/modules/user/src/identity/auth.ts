import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { AppError } from '@pet/rpc';
import type { Logger } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import type { UserEnvironment } from '../user.environment.ts';
import { authRequest } from './auth-request.ts';
import { identityAdapter, type IdentityStore } from './identity-adapter.ts';
import type { Passwords } from './passwords.ts';
import { COOKIE_PREFIX } from './session-cookie.ts';

export const AUTH_PATH = '/auth';
const SESSION_SECONDS = 30 * 24 * 3600;

export interface AuthOptions extends IdentityStore {
  environment: UserEnvironment;
  passwords: Passwords;
  log: Logger;
}

/**
 * Better Auth for e-mail and password. Limits, input and which of its endpoints exist at all are ours,
 * see `auth-routes.ts`.
 */
export function createAuth(options: AuthOptions) {
  const { environment, passwords, log } = options;
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
      minPasswordLength: 8,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      password: {
        hash: async (password) =>
          authRequest.current()?.passwordHash ?? orRefuse(passwords.hash(password)),
        verify: ({ hash, password }) => orRefuse(passwords.verify(hash, password)),
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

/** Better Auth answers only its own kind of error with a status; any other would be a 500. */
function orRefuse<Result>(work: Promise<Result>): Promise<Result> {
  return work.catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    throw new APIError('SERVICE_UNAVAILABLE', { code: error.code, message: error.message });
  });
}
