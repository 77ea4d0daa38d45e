import { expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';

test('has a default for everything but the shared secret', () => {
  expect(readEnvironment({ STRIPE_WEBHOOK_SECRET: 'whsec_shared', SMTP_PORT: '' })).toEqual({
    host: '127.0.0.1',
    stripePort: 12_111,
    smtpPort: 1_025,
    inboxPort: 8_025,
    publicUrl: undefined,
    apiKey: undefined,
    webhookTargetUrl: 'http://127.0.0.1:4000/webhooks/stripe',
    webhookSecret: 'whsec_shared',
    dataDir: '.data/sandbox',
  });
});

test('reports all faults together', () => {
  const read = () => readEnvironment({ SMTP_PORT: 'x', WEBHOOK_TARGET_URL: 'ftp://shop' });
  expect(read).toThrow(/SMTP_PORT/);
  expect(read).toThrow(/WEBHOOK_TARGET_URL/);
  expect(read).toThrow(/STRIPE_WEBHOOK_SECRET: is missing/);
});
