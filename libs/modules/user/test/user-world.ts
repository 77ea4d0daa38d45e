import { randomUUID } from 'node:crypto';
import { fakeBuilder } from '@pet/builder/fake';
import type { Actor } from '@pet/domain/user';
import { openModuleWorld } from '@pet/testing/module';
import { test } from 'vitest';
import { openBrowser, type Browser } from './browser.ts';
import { tested } from './tested-module.ts';

export const WEB_URL = 'http://shop.test';
export const AUTH_SECRET = 'a secret of the tests that is long enough';

const openModule = (given: Record<string, string>, at?: Date) =>
  openModuleWorld(tested, {
    neighbours: { builder: fakeBuilder() },
    environment: { AUTH_SECRET, WEB_URL, ...given },
    ...(at ? { at } : {}),
  });

export interface UserWorld extends Awaited<ReturnType<typeof openModule>> {
  /** A browser that keeps its cookies; its client address is its own. */
  browser(): Browser;
  /** Who a browser is to the front door. */
  actorOf(browser: Browser): Promise<Actor>;
}

/** The module with its plain routes; `given` is its environment. */
export async function openUserWorld(
  given: Record<string, string> = {},
  at?: Date,
): Promise<UserWorld> {
  const world = await openModule(given, at);
  const frontDoor = world.as({ kind: 'anonymous' }, 'front-door');
  return {
    ...world,
    browser: () => openBrowser(world.request),
    actorOf: async (browser) =>
      (await frontDoor.sessions.authenticate.query({ cookie: browser.cookieHeader() })).actor,
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
