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

/** The files of a module share what they load: half of the time went into loading it for each anew. */
const moduleProject = (name: string) => {
  const { test } = project(name, `libs/modules/${name}`, true);
  return { test: { ...test, isolate: false } };
};

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
      project('testing', 'libs/testing', true),
      project('database', 'libs/database', true),
      project('messaging', 'libs/messaging', true),
      project('host', 'libs/host', true),
      ...['builder', 'user', 'order', 'webhook', 'analytics'].map(moduleProject),
      project('workspace', 'scripts', false, ['*.test.ts', '{system,deployment,parity}/*.test.ts']),
      systemIn('hybrid'),
      systemIn('microservices'),
    ],
  },
});
