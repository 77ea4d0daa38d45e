import { createHash } from 'node:crypto';
import { describe, expect } from 'vitest';
import { anonymous, aPerson, it, openUserWorld, password } from './user-world.ts';

const signUp = '/auth/sign-up/email';
const signIn = '/auth/sign-in/email';

describe.concurrent('signing up', () => {
  it('opens an account, signs in and tells both', async ({ world }) => {
    const browser = world.browser();
    const anna = aPerson();
    const answer = await browser.post(signUp, anna);
    expect(answer).toMatchObject({ status: 200, body: { user: { email: anna.email } } });
    const actor = await world.actorOf(browser);
    expect(actor).toMatchObject({ kind: 'user', role: 'customer' });
    const { userId } = actor as { userId: string };
    expect(await world.published()).toEqual([
      { name: 'user.created', aggregateId: userId, payload: { userId, role: 'customer' } },
      { name: 'user.signed_in', aggregateId: userId, payload: { userId, guestId: null } },
    ]);
  });

  it('names the guest that the browser was, and never its cookie', async ({ world }) => {
    const browser = world.browser();
    browser.beGuest();
    await browser.post(signUp, aPerson());
    const signedIn = (await world.published()).find(({ name }) => name === 'user.signed_in');
    const token = /hh_guest=([^;]+)/.exec(browser.cookieHeader())?.[1] ?? '';
    const guestId = createHash('sha256').update(token).digest('base64url').slice(0, 22);
    expect(signedIn?.payload).toMatchObject({ guestId });
  });

  it('sets a cookie that no script can read and keeps the token out of the answer', async ({
    world,
  }) => {
    const answer = await world.browser().post(signUp, aPerson());
    const cookie = answer.cookies.find((line) => line.startsWith('hh.session_token='));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).toMatch(/Path=\//i);
    expect(answer.body).not.toHaveProperty('token');
  });

  it('keeps only a digest of the session and an Argon2id hash of the password', async ({
    world,
  }) => {
    const browser = world.browser();
    await browser.post(signUp, aPerson());
    const token = decodeURIComponent(browser.cookieHeader()).split('=')[1]?.split('.')[0] ?? '';
    const session = await world.database.session.findFirstOrThrow();
    expect(session.token).toBe(createHash('sha256').update(token).digest('base64url'));
    const account = await world.database.account.findFirstOrThrow();
    expect(account.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is for everybody a customer’s account, whatever the body asks for', async ({ world }) => {
    const forged = await world.browser().post(signUp, { ...aPerson(), role: 'admin' });
    expect(forged.status).toBe(400);
    expect(await world.database.user.count()).toBe(0);
  });

  it('refuses short, long and common passwords with words for the field', async ({ world }) => {
    for (const bad of ['short', 'x'.repeat(129), 'Password123', 'qwertyuiop']) {
      const answer = await world.browser().post(signUp, { ...aPerson(), password: bad });
      expect(answer).toMatchObject({ status: 400, body: { code: 'USER_INPUT_INVALID' } });
      expect(answer.body['fields']).toHaveProperty('password');
    }
  });

  it('opens one account when the button is pressed many times at once', async ({ world }) => {
    const anna = aPerson();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => world.browser().post(signUp, anna)),
    );
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([200, 422, 422, 422, 422, 422]);
    expect(await world.database.user.count()).toBe(1);
    expect(await world.database.account.count()).toBe(1);
    expect((await world.published()).map(({ name }) => name)).toEqual([
      'user.created',
      'user.signed_in',
    ]);
  });
});

describe.concurrent('signing in', () => {
  it('knows the address in any case', async ({ world }) => {
    const anna = aPerson('anna@example.com');
    await world.browser().post(signUp, anna);
    const browser = world.browser();
    const answer = await browser.post(signIn, { email: 'Anna@Example.COM', password });
    expect(answer.status).toBe(200);
    expect(await world.actorOf(browser)).toMatchObject({ kind: 'user' });
  });

  it('says the same of a wrong password and of an unknown address', async ({ world }) => {
    const anna = aPerson();
    await world.browser().post(signUp, anna);
    const wrong = { email: anna.email, password: 'not this one' };
    const unknown = { email: 'nobody@example.com', password: 'not this one' };
    const answers = [
      await world.browser().post(signIn, wrong),
      await world.browser().post(signIn, unknown),
    ];
    for (const { status, body, cookies } of answers) {
      expect(status).toBe(401);
      expect(body).toEqual(answers[0]?.body);
      expect(cookies).toEqual([]);
    }
  });

  it('gives a new session each time, and signing out ends only its own', async ({ world }) => {
    const anna = aPerson();
    const [laptop, phone] = [world.browser(), world.browser()];
    await laptop.post(signUp, anna);
    await phone.post(signIn, { email: anna.email, password });
    const cookies = laptop.cookieHeader();
    expect((await laptop.post('/auth/sign-out')).status).toBe(200);
    expect(await world.actorOf(laptop)).toEqual(anonymous);
    laptop.setCookie('hh.session_token', cookies.replace('hh.session_token=', ''));
    expect(await world.actorOf(laptop)).toEqual(anonymous);
    expect(await world.actorOf(phone)).toMatchObject({ kind: 'user' });
  });

  it('is refused to a closed account, whose sessions count for nothing', async ({ world }) => {
    const anna = aPerson();
    const browser = world.browser();
    await browser.post(signUp, anna);
    await world.database.user.updateMany({ data: { disabledAt: new Date() } });
    expect(await world.actorOf(browser)).toEqual(anonymous);
    const again = await world.browser().post(signIn, { email: anna.email, password });
    expect(again).toMatchObject({ status: 403, body: { code: 'USER_ACCOUNT_CLOSED' } });
  });

  it('ends by itself after 30 days for customers and 12 hours for staff', async ({ world }) => {
    const [anna, mira] = [aPerson(), aPerson()];
    const [annas, miras] = [world.browser(), world.browser()];
    await annas.post(signUp, anna);
    await world.browser().post(signUp, mira);
    await world.database.user.update({ where: { email: mira.email }, data: { role: 'maker' } });
    await miras.post(signIn, { email: mira.email, password });
    expect(await world.actorOf(miras)).toMatchObject({ role: 'maker' });
    await world.clock.advance(12 * 3_600_000);
    expect(await world.actorOf(miras)).toEqual(anonymous);
    expect(await world.actorOf(annas)).toMatchObject({ kind: 'user' });
    await world.clock.advance(60 * 86_400_000);
    expect(await world.actorOf(annas)).toEqual(anonymous);
  });

  it('is over for staff after 12 hours even if they were customers when they signed in', async ({
    world,
  }) => {
    const mira = aPerson();
    const browser = world.browser();
    await browser.post(signUp, mira);
    await world.database.user.update({ where: { email: mira.email }, data: { role: 'maker' } });
    for (let minutes = 0; minutes < 12 * 60; minutes += 20) {
      expect(await world.actorOf(browser), `${minutes} min`).toMatchObject({ role: 'maker' });
      await world.clock.advance(20 * 60_000);
    }
    expect(await world.actorOf(browser)).toEqual(anonymous);
  });

  it('ends unused after half an hour for staff and 14 days for customers', async ({ world }) => {
    const [anna, mira] = [aPerson(), aPerson()];
    const [annas, miras] = [world.browser(), world.browser()];
    await annas.post(signUp, anna);
    await miras.post(signUp, mira);
    await world.database.user.update({ where: { email: mira.email }, data: { role: 'maker' } });
    await world.clock.advance(30 * 60_000 - 1);
    expect(await world.actorOf(miras)).toMatchObject({ role: 'maker' });
    await world.clock.advance(30 * 60_000);
    expect(await world.actorOf(miras)).toEqual(anonymous);
    expect(await world.actorOf(annas)).toMatchObject({ kind: 'user' });
    await world.clock.advance(14 * 86_400_000);
    expect(await world.actorOf(annas)).toEqual(anonymous);
  });

  it('leaves no guest behind for the next person at this computer', async ({ world }) => {
    const browser = world.browser();
    browser.beGuest();
    await browser.post(signUp, aPerson());
    expect(browser.cookieHeader()).toContain('hh_guest=');
    await browser.post('/auth/sign-out');
    expect(browser.cookieHeader()).not.toContain('hh_guest=');
  });
});

describe.concurrent('session cookies', () => {
  it('count for nothing when forged', async ({ world }) => {
    const browser = world.browser();
    await browser.post(signUp, aPerson());
    const good = decodeURIComponent(browser.cookieHeader().replace('hh.session_token=', ''));
    const [token = '', signature = ''] = good.split('.');
    const session = await world.database.session.findFirstOrThrow();
    const forged = [
      token,
      `${token}.`,
      `.${signature}`,
      `${token}x.${signature}`,
      `${token}.${signature.slice(1)}`,
      `${token}.${Buffer.alloc(32).toString('base64')}`,
      `${session.token}.${signature}`,
      '%',
      '%00',
      '.',
      'x'.repeat(5000),
    ];
    for (const value of forged) {
      browser.setCookie('hh.session_token', encodeURIComponent(value));
      expect(await world.actorOf(browser), value).toEqual(anonymous);
      browser.setCookie('hh.session_token', value);
      expect(await world.actorOf(browser), value).toEqual(anonymous);
    }
    browser.setCookie('hh.session_token', encodeURIComponent(good));
    expect(await world.actorOf(browser)).toMatchObject({ kind: 'user' });
  });

  it('are bound to HTTPS when the shop is', async () => {
    const world = await openUserWorld({ WEB_URL: 'https://shop.test' });
    const browser = world.browser();
    const answer = await browser.post(signUp, aPerson(), { origin: 'https://shop.test' });
    const cookie = answer.cookies.find((line) => line.includes('session_token'));
    expect(cookie).toMatch(/^__Secure-hh\.session_token=/);
    expect(cookie).toMatch(/; Secure/i);
    expect(await world.actorOf(browser)).toMatchObject({ kind: 'user' });
    await world.close();
  });

  it('do not help a foreign page', async ({ world }) => {
    const browser = world.browser();
    await browser.post(signUp, aPerson());
    const answer = await browser.post('/auth/sign-out', {}, { origin: 'https://evil.test' });
    expect(answer.status).toBe(403);
    expect(await world.actorOf(browser)).toMatchObject({ kind: 'user' });
  });
});
