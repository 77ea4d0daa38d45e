import { z } from 'zod';

/** Shorter ones could be guessed; Stripe's have 38 characters. */
const SECRET_LENGTH_MIN = 16;

export const webhookEnvironmentSchema = z.object({
  STRIPE_WEBHOOK_SECRETS: z
    .string()
    .transform((list) => list.split(',').map((secret) => secret.trim()))
    .refine((secrets) => secrets.every((secret) => secret.length >= SECRET_LENGTH_MIN), {
      message: `is one secret or several with commas between, each of ${SECRET_LENGTH_MIN} characters or more`,
    })
    .describe('Signing secrets of our webhook endpoint at Stripe (whsec_…), two while rotating'),
});
export type WebhookEnvironment = z.infer<typeof webhookEnvironmentSchema>;
