import Stripe from 'stripe';
import { expect, test } from 'vitest';
import { signPayload } from './signature.ts';

test('signs exactly as the SDK does', () => {
  const options = {
    payload: '{"id":"evt_1"}',
    secret: 'whsec_test_secret',
    timestamp: 1_793_700_062,
  };
  expect(signPayload(options.payload, options.secret, options.timestamp)).toBe(
    Stripe.webhooks.generateTestHeaderString(options),
  );
});
