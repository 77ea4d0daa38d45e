import { z } from 'zod';

const SANDBOX_KEY = 'sk_test_sandbox';
const SANDBOX_URL = 'http://127.0.0.1:12111';

const attempts = z.coerce.number().int().min(0).max(100_000);

/** The order module's part of the environment. Without a Stripe key it talks to the local sandbox. */
export const orderEnvironmentSchema = z
  .object({
    NODE_ENV: z.string().default('development'),
    WEB_URL: z.url().default('http://localhost:3000').describe('Public address of the shop'),
    STRIPE_SECRET_KEY: z
      .string()
      .regex(/^(sk|rk)_(test|live)_\w+$/, 'looks like sk_test_… or sk_live_…')
      .optional()
      .describe('Key of the Stripe account; the sandbox is used without one'),
    STRIPE_API_URL: z
      .url()
      .optional()
      .describe('Where Stripe is spoken to, e.g. the sandbox; Stripe itself when a key is set'),
    SMTP_URL: z.url().default('smtp://127.0.0.1:1025').describe('Server that sends our mail'),
    MAIL_FROM: z
      .string()
      .default('Harness Hero <workshop@harness-hero.example>')
      .describe('Sender of our mail'),
    ORDER_SWEEP_SECONDS: z.coerce
      .number()
      .min(0.05)
      .max(3600)
      .default(15)
      .describe('How often payments and refunds that wait for the provider are looked at'),
    CHECKOUTS_PER_CUSTOMER_MAX: attempts
      .default(10)
      .describe('Checkouts of a customer, or payments of an order, in a minute; 0 turns it off'),
    CHECKOUTS_PER_ADDRESS_MAX: attempts
      .default(30)
      .describe('Checkouts and payments from one address in a minute; 0 turns it off'),
  })
  .refine(({ NODE_ENV, STRIPE_SECRET_KEY }) => NODE_ENV !== 'production' || STRIPE_SECRET_KEY, {
    path: ['STRIPE_SECRET_KEY'],
    message: 'is required in production, where no sandbox takes payments',
  })
  .transform(({ STRIPE_SECRET_KEY, STRIPE_API_URL, ...rest }) => ({
    ...rest,
    STRIPE_SECRET_KEY: STRIPE_SECRET_KEY ?? SANDBOX_KEY,
    /** Null for Stripe itself. */
    STRIPE_API_URL: STRIPE_API_URL ?? (STRIPE_SECRET_KEY ? null : SANDBOX_URL),
  }));
export type OrderEnvironment = z.infer<typeof orderEnvironmentSchema>;
