import { z } from 'zod';

const count = z.coerce.number().int().min(0);

/** The user module's part of the environment. */
export const userEnvironmentSchema = z.object({
  AUTH_SECRET: z
    .string('a secret of at least 32 characters, e.g. from `openssl rand -base64 33`')
    .min(32, 'a secret needs at least 32 characters, e.g. from `openssl rand -base64 33`')
    .describe('Signs session cookies and links in mails; changing it signs everybody out'),
  WEB_URL: z.url().default('http://localhost:3000'),
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter(Boolean)),
  SMTP_URL: z.url().default('smtp://127.0.0.1:1025').describe('Where mail is handed over'),
  MAIL_FROM: z.string().default('Harness Hero <hello@harness-hero.example>'),
  SIGN_IN_ATTEMPTS_MAX: count
    .default(5)
    .describe('Failed sign-ins per account in 15 minutes; 0 turns the limit off'),
  AUTH_ATTEMPTS_PER_ADDRESS_MAX: count
    .default(20)
    .describe('Requests that check or set a password, per client address in 15 minutes; 0 is off'),
  REMINDER_SWEEP_SECONDS: z.coerce
    .number()
    .min(0.05)
    .max(86_400)
    .default(900)
    .describe('How often pets are looked for whose owners want a mail about measuring again'),
});
export type UserEnvironment = z.infer<typeof userEnvironmentSchema>;
