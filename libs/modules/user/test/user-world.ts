import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import { fakeBuilder } from '@pet/builder/fake';
import type { Actor } from '@pet/domain/user';
import type { FakeClock } from '@pet/messaging';
import { openModuleWorld } from '@pet/testing/module';
import fastify, { type FastifyInstance } from 'fastify';
import { test } from 'vitest';
import { userModule } from '../src/index.ts';
import type { UserPorts } from '../src/user.deps.ts';
import { userEnvironmentSchema } from '../src/user.environment.ts';
import { openBrowser, type Browser } from './browser.ts';

export const WEB_URL = 'http://shop.test';
export const AUTH_SECRET = 'a secret of the tests that is long enough';

const openModule = (given: Record<string, string>, clock?: FakeClock) =>
  openModuleWorld(userModule, {
    ports: { builder: fakeBuilder().port } as unknown as UserPorts,
    environment: userEnvironmentSchema.parse({ AUTH_SECRET, WEB_URL, ...given }),
    ...(clock ? { clock } : {}),
  });

export interface UserWorld extends Awaited<ReturnType<typeof openModule>> {
  app: FastifyInstance;
  /** A browser that keeps its cookies; its client address is its own. */
  browser(): Browser;
  /** Who a browser is to the front door. */
  actorOf(browser: Browser): Promise<Actor>;
}

/** The module with its plain routes, as a host serves them; `given` is its environment. */
export async function openUserWorld(
  given: Record<string, string> = {},
  clock?: FakeClock,
): Promise<UserWorld> {
  const world = await openModule(given, clock);
  const app = fastify({ trustProxy: true });
  await app.register(cookie);
  await app.register(async (scope) => world.running.routes?.(scope));
  const frontDoor = world.as({ kind: 'anonymous' }, 'front-door');
  return {
    ...world,
    app,
    browser: () => openBrowser(app),
    actorOf: async (browser) =>
      (await frontDoor.sessions.authenticate.query({ cookie: browser.cookieHeader() })).actor,
    close: async () => {
      await app.close();
      await world.close();
    },
  };
}

/** Each test gets a user module of its own. */
export const it = test.extend<{ world: UserWorld }>({
  world: async ({}, use) => {
    const world = await openUserWorld();
    await use(world);
    await world.close();
  },
});

export const anonymous: Actor = { kind: 'anonymous' };
export const aGuest = (guestId: string = randomUUID()): Actor => ({ kind: 'guest', guestId });
export const aUser = (userId: string = randomUUID(), guestId: string | null = null): Actor => ({
  kind: 'user',
  userId,
  role: 'customer',
  guestId,
});

export const password = 'a very long walk';
export const aPerson = (email = `${randomUUID()}@example.com`) => ({
  name: 'Anna Berger',
  email,
  password,
});
