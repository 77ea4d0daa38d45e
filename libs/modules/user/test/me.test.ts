import { randomUUID } from 'node:crypto';
import { failureOf } from '@pet/testing/module';
import { describe, expect } from 'vitest';
import {
  demoAccounts,
  demoPassword,
  seedDemoPets,
  seedUsers,
} from '../../../../prisma/user/seed.ts';
import { aGuest, anonymous, aPerson, aUser, it } from './user-world.ts';

describe.concurrent('me', () => {
  it('is nobody, a guest or a user, and never shows more than a name card', async ({ world }) => {
    expect(await world.as(anonymous).me.query()).toEqual({ kind: 'anonymous', user: null });
    expect(await world.as(aGuest()).me.query()).toEqual({ kind: 'guest', user: null });
    const browser = world.browser();
    const anna = aPerson();
    await browser.post('/auth/sign-up/email', anna);
    const me = await world.as(await world.actorOf(browser)).me.query();
    expect(me).toEqual({
      kind: 'user',
      user: { id: expect.any(String), name: anna.name, email: anna.email, role: 'customer' },
    });
  });

  it('is nobody when the account is gone', async ({ world }) => {
    expect(await world.as(aUser()).me.query()).toEqual({ kind: 'anonymous', user: null });
  });
});

describe.concurrent('sessions.authenticate', () => {
  it('answers the front door only', async ({ world }) => {
    const admin = { kind: 'user', userId: randomUUID(), role: 'admin', guestId: null } as const;
    for (const client of [world.as(anonymous), world.as(admin), world.as(anonymous, 'order')]) {
      expect(await failureOf(client.sessions.authenticate.query({ cookie: '' }))).toMatchObject({
        code: 'RPC_NOT_ALLOWED',
        status: 403,
      });
    }
  });
});

describe.concurrent('demo accounts', () => {
  it('can sign in with the documented password, each in its role', async ({ world }) => {
    await seedUsers(world.database);
    await seedUsers(world.database);
    expect(await world.database.user.count()).toBe(4);
    for (const { email, role, userId } of Object.values(demoAccounts)) {
      const browser = world.browser();
      await browser.post('/auth/sign-in/email', { email, password: demoPassword });
      expect(await world.actorOf(browser)).toEqual({ kind: 'user', userId, role, guestId: null });
    }
  });

  it('have pets', async ({ world }) => {
    await seedUsers(world.database);
    await seedDemoPets(world.database);
    await seedDemoPets(world.database);
    const { items } = await world.as(aUser(demoAccounts.customer.userId)).pets.list.query();
    expect(items.map(({ name }) => name)).toEqual(['Bruno', 'Coco', 'Minka']);
    for (const { species, breed, ageMonths, measurements } of items) {
      const pet = { species, breed, ageMonths };
      const advice = world.as(anonymous).pets.assess.query({ pet, measurements: measurements! });
      expect((await advice).judgement).toBe('accept');
    }
  });
});
