/** Accounts that the seeds make; the same words stand on the welcome screen and in the README. */
export const demoPassword = 'harness-hero-demo';
export const demoAccounts = {
  customer: 'anna@example.com',
  maker: 'maker@harness-hero.example',
  manager: 'manager@harness-hero.example',
  admin: 'admin@harness-hero.example',
} as const;
