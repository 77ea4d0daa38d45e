import { createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { portHolder } from './doctor/port-holder.ts';
import { faultsOf, findingOfNames } from './doctor/settings-checks.ts';
import { stackEnvironment } from './stack/environment.ts';
import { freePorts } from './stack/ports.ts';

const secrets = {
  databasePassword: 'word',
  authSecret: 'a-secret-that-is-long-enough-to-sign-with',
  stripeSecretKey: 'sk_test_word',
  stripeWebhookSecret: 'whsec_a_word_of_some_length',
};

it('tells what would keep a process from starting, and nothing of what npm start sets', async () => {
  const databaseUrl = 'postgres://postgres:word@127.0.0.1:5432/harness_hero';
  const environmentWith = async (given: Record<string, string>) =>
    stackEnvironment({ ports: await freePorts(), secrets, dataDir: '/tmp', databaseUrl, given });
  expect(faultsOf(await environmentWith({}))).toEqual([]);
  const faults = faultsOf(await environmentWith({ WEB_URL: 'shop', SMTP_PORT: 'mail' })).join();
  expect(faults).toMatch(/WEB_URL[^]*SMTP_PORT/);
});

it('tells which names in .env nothing reads', () => {
  expect(findingOfNames({ LOG_LEVEL: 'debug' }).verdict).toBe('ok');
  expect(findingOfNames({ LOG_LEVL: 'debug' })).toMatchObject({
    verdict: 'warn',
    reason: 'nothing reads LOG_LEVL',
  });
});

it.runIf(process.platform === 'linux')('tells who holds a port', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  expect(await portHolder(port)).toContain(`(pid ${process.pid})`);
  await new Promise((resolve) => server.close(resolve));
  expect(await portHolder(port)).toBeNull();
});
