import { expect, it } from 'vitest';
import { orderEnvironmentSchema } from './order.environment.ts';

it('talks to the sandbox without a key and to Stripe with one', () => {
  expect(orderEnvironmentSchema.parse({})).toMatchObject({
    STRIPE_SECRET_KEY: 'sk_test_sandbox',
    STRIPE_API_URL: 'http://127.0.0.1:12111',
  });
  expect(orderEnvironmentSchema.parse({ STRIPE_SECRET_KEY: 'sk_live_1' })).toMatchObject({
    STRIPE_SECRET_KEY: 'sk_live_1',
    STRIPE_API_URL: null,
  });
});

it.for([
  { NODE_ENV: 'production' },
  { STRIPE_SECRET_KEY: '' },
  { STRIPE_SECRET_KEY: 'pk_test_1' },
  { STRIPE_API_URL: 'localhost' },
  { ORDER_SWEEP_SECONDS: '0' },
])('refuses %j', (environment) => {
  expect(orderEnvironmentSchema.safeParse(environment).success).toBe(false);
});
