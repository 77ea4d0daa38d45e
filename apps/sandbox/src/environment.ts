import { z } from 'zod';
import type { SandboxOptions } from './start-sandbox.ts';

const port = (standard: number) => z.coerce.number().int().min(0).max(65_535).default(standard);
const webAddress = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

const environment = z.object({
  SANDBOX_HOST: z.string().min(1).default('127.0.0.1'),
  STRIPE_SANDBOX_PORT: port(12_111),
  SMTP_PORT: port(1_025),
  INBOX_PORT: port(8_025),
  STRIPE_SANDBOX_PUBLIC_URL: webAddress.optional(),
  STRIPE_SANDBOX_API_KEY: z.string().startsWith('sk_test_').optional(),
  WEBHOOK_TARGET_URL: webAddress.default('http://127.0.0.1:4000/webhooks/stripe'),
  STRIPE_WEBHOOK_SECRET: z
    .string({ error: 'is missing; set the same secret as the shop, for instance whsec_…' })
    .min(8),
  SANDBOX_DATA_DIR: z.string().min(1).default('.data/sandbox'),
});

/**
 * Reads the process's settings; an empty variable counts as absent.
 * @throws Error that lists every fault at once.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): SandboxOptions {
  const present = Object.entries(variables).filter(([, value]) => value !== '');
  const result = environment.safeParse(Object.fromEntries(present));
  if (!result.success) throw new Error(`Settings at fault:\n${explain(result.error)}`);
  const settings = result.data;
  return {
    host: settings.SANDBOX_HOST,
    stripePort: settings.STRIPE_SANDBOX_PORT,
    smtpPort: settings.SMTP_PORT,
    inboxPort: settings.INBOX_PORT,
    publicUrl: settings.STRIPE_SANDBOX_PUBLIC_URL?.replace(/\/$/, ''),
    apiKey: settings.STRIPE_SANDBOX_API_KEY,
    webhookTargetUrl: settings.WEBHOOK_TARGET_URL,
    webhookSecret: settings.STRIPE_WEBHOOK_SECRET,
    dataDir: settings.SANDBOX_DATA_DIR,
  };
}

function explain(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`).join('\n');
}
