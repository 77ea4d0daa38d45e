import { describe, expect } from 'vitest';
import { userEnvironmentSchema } from '../src/user.environment.ts';
import { aPerson, it, openUserWorld, password } from './user-world.ts';

const signUp = '/auth/sign-up/email';
const signIn = '/auth/sign-in/email';
const QUARTER_HOUR_MS = 15 * 60_000;

describe.concurrent('limits', () => {
  it('lets an account be tried five times in 15 minutes, from wherever', async ({ world }) => {
    const anna = aPerson();
    await world.browser().post(signUp, anna);
    const attempt = (given: string) =>
      world.browser().post(signIn, { email: anna.email, password: given });
    for (let number = 0; number < 5; number += 1) {
      expect((await attempt('not this one')).status).toBe(401);
    }
    const refused = await attempt(password);
    expect(refused).toMatchObject({ status: 429, body: { code: 'USER_TOO_MANY_ATTEMPTS' } });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await world.clock.advance(QUARTER_HOUR_MS);
    expect((await attempt(password)).status).toBe(200);
  });

  it('counts an unknown address in the same way', async ({ world }) => {
    const attempt = () =>
      world.browser().post(signIn, { email: 'nobody@example.com', password: 'not this one' });
    const statuses: number[] = [];
    for (let number = 0; number < 6; number += 1) statuses.push((await attempt()).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('is not passed by trying at once', async ({ world }) => {
    const anna = aPerson();
    await world.browser().post(signUp, anna);
    const answers = await Promise.all(
      Array.from({ length: 15 }, () =>
        world.browser().post(signIn, { email: anna.email, password: 'not this one' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
  });

  it('begins anew after a success', async () => {
    const world = await openUserWorld({ SIGN_IN_ATTEMPTS_MAX: '2' });
    const anna = aPerson();
    await world.browser().post(signUp, anna);
    const attempt = (given: string) =>
      world.browser().post(signIn, { email: anna.email, password: given });
    for (let round = 0; round < 2; round += 1) {
      expect((await attempt('not this one')).status).toBe(401);
      expect((await attempt(password)).status).toBe(200);
    }
    await world.close();
  });

  it('lets one address ask only so often, for whatever accounts', async () => {
    const world = await openUserWorld({ AUTH_ATTEMPTS_PER_ADDRESS_MAX: '3' });
    const browser = world.browser();
    const statuses: number[] = [];
    for (let number = 0; number < 4; number += 1) {
      const email = `nobody-${number}@example.com`;
      statuses.push((await browser.post(signIn, { email, password: 'x' })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 429]);
    expect((await world.browser().post(signUp, aPerson())).status).toBe(200);
    await world.close();
  });

  it('is by itself 5 tries per account and 20 requests per address', () => {
    expect(userEnvironmentSchema.parse({ AUTH_SECRET: 'x'.repeat(32) })).toMatchObject({
      SIGN_IN_ATTEMPTS_MAX: 5,
      AUTH_ATTEMPTS_PER_ADDRESS_MAX: 20,
    });
    expect(userEnvironmentSchema.safeParse({}).success).toBe(false);
    expect(userEnvironmentSchema.safeParse({ AUTH_SECRET: 'short' }).success).toBe(false);
  });

  it('can be turned off', async () => {
    const world = await openUserWorld({
      SIGN_IN_ATTEMPTS_MAX: '0',
      AUTH_ATTEMPTS_PER_ADDRESS_MAX: '0',
    });
    const browser = world.browser();
    for (let number = 0; number < 7; number += 1) {
      const answer = await browser.post(signIn, { email: 'a@example.com', password: 'x' });
      expect(answer.status).toBe(401);
    }
    expect(await world.database.throttle.count()).toBe(0);
    await world.close();
  });

  it('keeps no address or account in the clear, and forgets ended windows', async ({ world }) => {
    const anna = aPerson();
    await world.browser().post(signIn, { email: anna.email, password: 'x' });
    const rows = await world.database.throttle.findMany();
    expect(JSON.stringify(rows)).not.toMatch(/example\.com|198\.51/);
    await world.clock.advance(QUARTER_HOUR_MS + 1);
    await world.browser().post(signIn, { email: aPerson().email, password: 'x' });
    const ended = { endsAt: { lt: world.clock.now() } };
    expect(await world.database.throttle.count({ where: ended })).toBe(0);
  });

  it('refuses a flood of sign-ins beyond its queue instead of taking all threads', async () => {
    const world = await openUserWorld({
      SIGN_IN_ATTEMPTS_MAX: '0',
      AUTH_ATTEMPTS_PER_ADDRESS_MAX: '0',
    });
    const answers = await Promise.all(
      Array.from({ length: 120 }, () =>
        world.browser().post(signIn, { email: 'a@example.com', password: 'x' }),
      ),
    );
    const statuses = new Set(answers.map(({ status }) => status));
    expect(statuses).toEqual(new Set([401, 503]));
    const busy = answers.find(({ status }) => status === 503);
    expect(busy?.body).toMatchObject({ code: 'USER_SIGN_IN_BUSY' });
    await world.close();
  });
});
