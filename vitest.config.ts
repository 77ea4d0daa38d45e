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

/**
 * The tests of worlds in each of the three modes: `order`, `order (wire)`, `order (split)`; all others
 * with the first. Files share what they load: half of the time went into loading it for each anew.
 */
const modes = (name: string, root: string, worlds = 'test/**/*.test.ts') =>
  (['local', 'wire', 'split'] as const).map((moduleMode) => {
    const isLocal = moduleMode === 'local';
    const { test } = project(isLocal ? name : `${name} (${moduleMode})`, root, true);
    const include = isLocal ? test.include : [worlds];
    const globalSetup = ['@pet/testing/postgres-setup', '@pet/testing/module-setup'];
    // Some send hundreds of calls, each a request of its own.
    const testTimeout = isLocal ? test.testTimeout : 2 * test.testTimeout;
    const shared = { isolate: false, provide: { moduleMode }, globalSetup };
    return { test: { ...test, include, testTimeout, ...shared } };
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
      ...modes('testing', 'libs/testing', 'test/modes/*.test.ts'),
      project('database', 'libs/database', true),
      project('messaging', 'libs/messaging', true),
      project('host', 'libs/host', true),
      ...['builder', 'user', 'order', 'webhook', 'analytics'].flatMap((name) =>
        modes(name, `libs/modules/${name}`),
      ),
      project('workspace', 'scripts', false, ['*.test.ts', '{system,deployment,parity}/*.test.ts']),
      systemIn('hybrid'),
      systemIn('microservices'),
    ],
  },
});
