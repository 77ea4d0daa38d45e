import { builderModule } from '@pet/builder';
import { createService, type Service } from '@pet/host';
import { borrowTestDatabase } from '@pet/testing';
import { askApp, moduleMode } from '@pet/testing/module';
import { describe, expect, test, vi } from 'vitest';
import { seedBuilder } from '../../../../prisma/builder/seed.ts';
import { openDatabase } from '@pet/database';
import type { BuilderDatabase } from '@pet/builder';
import { userModule } from '../src/index.ts';
import { openBrowser, type Browser } from './browser.ts';
import { aPerson, AUTH_SECRET, WEB_URL } from './user-world.ts';

interface Shop {
  service: Service;
  browser: Browser;
}

/** The real host with the real builder: what a visitor's browser meets. */
const it = test.extend<{ shop: Shop }>({
  shop: async ({}, use) => {
    const database = await borrowTestDatabase();
    const url = database.moduleUrl('builder');
    await seed(url);
    const service = await createService({
      name: 'shop',
      version: 'test',
      defaultPort: 0,
      modules: [builderModule, userModule],
      environment: {
        DATABASE_URL: database.adminUrl,
        BUILDER_DATABASE_URL: url,
        USER_DATABASE_URL: database.moduleUrl('user'),
        LOG_LEVEL: 'silent',
        AUTH_SECRET,
        WEB_URL,
        PORT: '0',
      },
    });
    await service.start();
    await use({ service, browser: openBrowser((request) => askApp(service.app, request)) });
    await service.stop();
    await database.drop();
  },
});

async function seed(url: string): Promise<void> {
  const log = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };
  const PrismaClient = builderModule.Database as new (options: unknown) => BuilderDatabase;
  const client = openDatabase({ module: 'builder', url, PrismaClient, log });
  await seedBuilder(client);
  await client.$disconnect();
}

// It hosts the module itself, together with the builder: there is but one mode of that.
describe.runIf(moduleMode() === 'local')('behind the front door', () => {
  it('is a guest after the first save, a user after signing up, and keeps its designs', async ({
    shop: { browser },
  }) => {
    const me = async () => (await browser.get('/v1/me')).body;
    expect(await me()).toEqual({ kind: 'anonymous', user: null });
    await browser.post('/trpc/builder.designs.fork', { presetId: 'harbour' });
    expect(await me()).toEqual({ kind: 'guest', user: null });
    const anna = aPerson();
    const answer = await browser.post('/auth/sign-up/email', anna, { origin: WEB_URL });
    expect(answer.status).toBe(200);
    expect(await me()).toMatchObject({ kind: 'user', user: { email: anna.email } });
    const designs = async () => {
      const { body } = await browser.get('/trpc/builder.designs.list?input=%7B%7D');
      return (body as { result: { data: { items: unknown[] } } }).result.data.items;
    };
    expect(await designs()).toHaveLength(1);
    browser.setCookie('hh_guest', '');
    await vi.waitFor(async () => expect(await designs()).toHaveLength(1), { timeout: 10_000 });
  });

  it('refuses a sign-in that a foreign page sends', async ({ shop: { browser } }) => {
    const answer = await browser.post('/auth/sign-in/email', aPerson(), {
      origin: 'https://evil.test',
    });
    expect(answer).toMatchObject({ status: 403, body: { code: 'HOST_FOREIGN_ORIGIN' } });
  });

  it('advises sizes by asking the builder', async ({ shop: { browser } }) => {
    const answer = await browser.post('/v1/pets/assess', {
      pet: { species: 'dog', breed: null, ageMonths: null },
      measurements: { neckGirthMm: 460, chestGirthMm: 780, backLengthMm: 600, weightG: 31_000 },
    });
    expect(answer).toMatchObject({ status: 200, body: { judgement: 'accept' } });
    expect(answer.body['sizeAdvice']).not.toBeNull();
  });

  it('never lets headers say who one is', async ({ shop: { service } }) => {
    const { statusCode, body } = await service.app.inject({
      method: 'GET',
      url: '/v1/me',
      headers: { 'x-user-id': 'admin', 'x-user-role': 'admin', 'x-client-address': '127.0.0.1' },
    });
    expect([statusCode, JSON.parse(body)]).toEqual([200, { kind: 'anonymous', user: null }]);
  });
});
