import { z } from 'zod';
import type { SandboxOptions } from './start-sandbox.ts';

const port = (standard: number) => z.coerce.number().int().min(0).max(65_535).default(standard);
const webAddress = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });

export const environmentSchema = z.object({
  SANDBOX_HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on'),
  STRIPE_SANDBOX_PORT: port(12_111).describe('Port of the Stripe emulator'),
  SMTP_PORT: port(1_025).describe('Port at which mail is handed over'),
  INBOX_PORT: port(8_025).describe('Port of the inbox that shows the mail'),
  STRIPE_SANDBOX_PUBLIC_URL: webAddress
    .optional()
    .describe('Address of the payment page as a browser sees it'),
  STRIPE_SANDBOX_API_KEY: z
    .string()
    .startsWith('sk_test_')
    .optional()
    .describe('The only key that the emulator takes; else it takes any'),
  WEBHOOK_TARGET_URL: webAddress
    .default('http://127.0.0.1:4000/webhooks/stripe')
    .describe('Where the emulator tells of payments'),
  STRIPE_WEBHOOK_SECRET: z
    .string({ error: 'is missing; set the same secret as the shop, for instance whsec_…' })
    .min(8)
    .describe('Signs what the emulator tells; one of STRIPE_WEBHOOK_SECRETS'),
  SANDBOX_DATA_DIR: z
    .string()
    .min(1)
    .default('.data/sandbox')
    .describe('Where payments and mail are kept'),
});

/**
 * Reads the process's settings; an empty variable counts as absent.
 * @throws Error that lists every fault at once.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): SandboxOptions {
  const present = Object.entries(variables).filter(([, value]) => value !== '');
  const result = environmentSchema.safeParse(Object.fromEntries(present));
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
