import { defineConfig } from 'vitest/config';

/** One project per workspace folder, so that `nx test order` and `vitest --project order` run the same. */
const project = (name: string, root: string, needsDatabase: boolean, more: string[] = []) => ({
  test: {
    name,
    root,
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts', ...more],
    testTimeout: 30_000,
    expect: { poll: { timeout: 15_000, interval: 25 } },
    hookTimeout: 60_000,
    ...(needsDatabase ? { globalSetup: ['@pet/testing/postgres-setup'] } : {}),
  },
});

/** What customers and providers see of the whole shop, with its modules in several processes. */
const systemIn = (topology: string) => {
  const { test } = project(topology, 'scripts', false);
  const include = ['system/payment.test.ts'];
  return { test: { ...test, include, env: { HH_TOPOLOGY: topology } } };
};

export default defineConfig({
  test: {
    // Most tests wait for a server; Vitest would leave one core to whoever watches.
    maxWorkers: '100%',
    projects: [
      project('domain', 'libs/domain', false),
      project('web', 'apps/web', false),
      project('rpc', 'libs/rpc', false),
      project('sandbox', 'apps/sandbox', false),
      project('testing', 'libs/testing', false),
      project('database', 'libs/database', true),
      project('messaging', 'libs/messaging', true),
      project('host', 'libs/host', true),
      project('builder', 'libs/modules/builder', true),
      project('user', 'libs/modules/user', true),
      project('order', 'libs/modules/order', true),
      project('webhook', 'libs/modules/webhook', true),
      project('analytics', 'libs/modules/analytics', true),
      project('workspace', 'scripts', false, ['*.test.ts', '{system,deployment}/*.test.ts']),
      systemIn('hybrid'),
      systemIn('microservices'),
    ],
  },
});
