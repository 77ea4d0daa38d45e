import type { StackPorts } from './ports.ts';
import type { StackSecrets } from './secrets.ts';

/** Variables of a process; unset ones are left out of it. */
export type Environment = Record<string, string | undefined>;

/** For tests and measurements, in which everybody comes from one address. */
export const withoutLimits = {
  RATE_LIMIT_PER_MINUTE: '0',
  SIGN_IN_ATTEMPTS_MAX: '0',
  AUTH_ATTEMPTS_PER_ADDRESS_MAX: '0',
  CHECKOUTS_PER_CUSTOMER_MAX: '0',
  CHECKOUTS_PER_ADDRESS_MAX: '0',
} satisfies Environment;

export interface StackAddresses {
  web: string;
  frontDoor: string;
  stripe: string;
  inbox: string;
}

export const addressesOf = (ports: StackPorts): StackAddresses => ({
  web: `http://localhost:${ports.web}`,
  frontDoor: `http://127.0.0.1:${ports.frontDoor}`,
  stripe: `http://127.0.0.1:${ports.stripe}`,
  inbox: `http://127.0.0.1:${ports.inbox}`,
});

/** The owner's address of the embedded database; each module's own role is derived from it. */
export const embeddedDatabaseUrl = (ports: StackPorts, secrets: StackSecrets): string =>
  `postgres://postgres:${secrets.databasePassword}@127.0.0.1:${ports.postgres}/harness_hero`;

export interface EnvironmentOptions {
  ports: StackPorts;
  secrets: StackSecrets;
  dataDir: string;
  databaseUrl: string;
  /** What the person set; wins over the local defaults, e.g. a real `STRIPE_SECRET_KEY`. */
  given: Environment;
}

/** The environment of every process of the local system: one truth for start, tests and single serves. */
export function stackEnvironment(options: EnvironmentOptions): Environment {
  const { ports, secrets, dataDir, databaseUrl, given } = options;
  const addresses = addressesOf(ports);
  const isSandboxed = !given['STRIPE_SECRET_KEY'];
  return {
    NODE_ENV: 'development',
    LOG_LEVEL: 'info',
    WEB_URL: addresses.web,
    ALLOWED_ORIGINS: `http://127.0.0.1:${ports.web}`,
    FRONT_DOOR_URL: addresses.frontDoor,
    AUTH_SECRET: secrets.authSecret,
    STRIPE_SECRET_KEY: secrets.stripeSecretKey,
    ...(isSandboxed ? { STRIPE_API_URL: addresses.stripe } : {}),
    STRIPE_WEBHOOK_SECRETS: secrets.stripeWebhookSecret,
    STRIPE_WEBHOOK_SECRET: secrets.stripeWebhookSecret,
    STRIPE_SANDBOX_PORT: String(ports.stripe),
    WEBHOOK_TARGET_URL: `${addresses.frontDoor}/webhooks/stripe`,
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    SMTP_PORT: String(ports.smtp),
    INBOX_PORT: String(ports.inbox),
    MAIL_INBOX_URL: addresses.inbox,
    SANDBOX_DATA_DIR: `${dataDir}/sandbox`,
    NEXT_TELEMETRY_DISABLED: '1',
    ...given,
    DATABASE_URL: databaseUrl,
  };
}
