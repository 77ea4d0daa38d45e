import { describe, expect, vi } from 'vitest';
import { aPerson, it as base, openUserWorld, password, type UserWorld } from './user-world.ts';
import { startMailbox, type Mailbox } from './mailbox.ts';

/** Each test has a mail server of its own. */
const it = base.extend<{ mailbox: Mailbox; world: UserWorld }>({
  mailbox: async ({}, use) => {
    const mailbox = await startMailbox();
    await use(mailbox);
    await mailbox.close();
  },
  world: async ({ mailbox }, use) => {
    // Better Auth reads the true time when it looks at a link.
    const world = await openUserWorld({ SMTP_URL: mailbox.url }, new Date());
    await world.bus.start();
    await use(world);
    await world.close();
  },
});

const signUp = '/auth/sign-up/email';
const signIn = '/auth/sign-in/email';
const newPassword = 'an even longer walk';

describe.concurrent('forgotten passwords', () => {
  it('are replaced by a link that comes by mail, works once and ends all sessions', async ({
    world,
    mailbox,
  }) => {
    const anna = aPerson();
    const browser = world.browser();
    await browser.post(signUp, anna);
    const asked = await world.browser().post('/auth/request-password-reset', { email: anna.email });
    expect(asked).toMatchObject({ status: 200, body: { status: true } });
    const mail = await mailbox.waitFor(anna.email, /new password/);
    const token = tokenIn(mail, 'http://shop.test/reset-password');

    const reset = () => world.browser().post('/auth/reset-password', { token, newPassword });
    expect((await reset()).status).toBe(200);
    expect((await reset()).status).toBe(400);
    expect(await world.actorOf(browser)).toEqual({ kind: 'anonymous' });
    const withPassword = async (given: string) =>
      (await world.browser().post(signIn, { email: anna.email, password: given })).status;
    expect(await withPassword(password)).toBe(401);
    expect(await withPassword(newPassword)).toBe(200);
  });

  it('are not replaced by what lies in the database, nor by another kind of link', async ({
    world,
    mailbox,
  }) => {
    const anna = aPerson();
    await world.browser().post(signUp, anna);
    const verification = await mailbox.waitFor(anna.email, /confirm your e-mail/);
    await world.browser().post('/auth/request-password-reset', { email: anna.email });
    await mailbox.waitFor(anna.email, /new password/);
    const { identifier } = await world.database.verification.findFirstOrThrow();
    for (const token of [identifier, tokenIn(verification, 'http://shop.test/auth/verify-email')]) {
      const answer = await world.browser().post('/auth/reset-password', { token, newPassword });
      expect(answer.status).toBe(400);
    }
  });

  it('say the same when nobody has the address, and mail nobody', async ({ world, mailbox }) => {
    const answer = await world
      .browser()
      .post('/auth/request-password-reset', { email: 'nobody@example.com' });
    expect(answer).toMatchObject({ status: 200, body: { status: true } });
    expect(await world.published()).toEqual([]);
    expect(mailbox.mails).toEqual([]);
  });

  it('can be asked for three times an hour', async ({ world }) => {
    const statuses: number[] = [];
    for (let number = 0; number < 4; number += 1) {
      const ask = { email: 'anna@example.com' };
      statuses.push((await world.browser().post('/auth/request-password-reset', ask)).status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });
});

describe.concurrent('mail addresses', () => {
  it('are confirmed by the link of the first mail', async ({ world, mailbox }) => {
    const anna = aPerson();
    await world.browser().post(signUp, anna);
    const mail = await mailbox.waitFor(anna.email, /confirm your e-mail/);
    const link = new URL(/http\S+/.exec(mail)?.[0] ?? '');
    const answer = await world.browser().get(`${link.pathname}${link.search}`);
    expect(answer.status).toBe(302);
    expect(answer.headers['location']).toBe('/account');
    const user = await world.database.user.findFirstOrThrow();
    expect(user.emailVerified).toBe(true);
  });

  it('lead nowhere else from a confirmation link', async ({ world }) => {
    for (const callbackURL of ['https://evil.test', '//evil.test', '/account/../x']) {
      const query = new URLSearchParams({ token: 'x', callbackURL });
      const answer = await world.browser().get(`/auth/verify-email?${query.toString()}`);
      expect(answer.status).toBe(400);
    }
  });
});

describe.concurrent('changed passwords', () => {
  it('need the old one and end the sessions elsewhere', async ({ world }) => {
    const anna = aPerson();
    const [laptop, phone] = [world.browser(), world.browser()];
    await laptop.post(signUp, anna);
    await phone.post(signIn, { email: anna.email, password });
    const change = (currentPassword: string) =>
      laptop.post('/auth/change-password', { currentPassword, newPassword });
    expect((await change('not this one')).status).toBe(400);
    expect(await world.actorOf(phone)).toMatchObject({ kind: 'user' });
    expect((await change(password)).status).toBe(200);
    expect(await world.actorOf(laptop)).toMatchObject({ kind: 'user' });
    expect(await world.actorOf(phone)).toEqual({ kind: 'anonymous' });
  });

  it('are refused to nobody', async ({ world }) => {
    const body = { currentPassword: password, newPassword };
    expect((await world.browser().post('/auth/change-password', body)).status).toBe(401);
  });
});

it('mails on after a mail that could never be sent', async ({ world, mailbox }) => {
  const anna = aPerson();
  await world.browser().post(signUp, anna);
  const askForReset = () =>
    world.browser().post('/auth/request-password-reset', { email: anna.email });
  const resets = { subscription: 'user.mail-password-reset' };
  const inbox = world.database.inboxEvent;
  await askForReset();
  await vi.waitFor(async () =>
    expect(await inbox.count({ where: { ...resets, status: 'done' } })).toBe(1),
  );
  await inbox.updateMany({ where: resets, data: { status: 'dead', doneAt: null } });
  await askForReset();
  await expect
    .poll(() => mailbox.mails.filter((mail) => mail.includes('new password')))
    .toHaveLength(2);
});

it('mails one account event once, though it is handled twice', async ({ world, mailbox }) => {
  const anna = aPerson();
  await world.browser().post(signUp, anna);
  await mailbox.waitFor(anna.email, /confirm your e-mail/);
  const inbox = world.database.inboxEvent;
  await vi.waitFor(async () => expect(await inbox.count({ where: { status: 'done' } })).toBe(2));
  await inbox.updateMany({ data: { status: 'pending', availableAt: new Date() } });
  await world.bus.wake();
  await vi.waitFor(() => expect(mailbox.mails).toHaveLength(2), { timeout: 10_000 });
  const ids = mailbox.mails.map((mail) => /^Message-ID: (.+)$/im.exec(mail)?.[1]);
  expect(new Set(ids).size).toBe(1);
});

function tokenIn(mail: string, address: string): string {
  const link = /http\S+/.exec(mail)?.[0] ?? '';
  expect(link.startsWith(address)).toBe(true);
  return new URL(link).searchParams.get('token') ?? '';
}
