import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { ownEmail } from './api.ts';
import { inboxApi } from './shop.ts';

const OLD_PASSWORD = 'a long walk in the rain';
const NEW_PASSWORD = 'a longer walk in the snow';

/** An account whose session is forgotten again. */
async function openAccount(page: Page): Promise<string> {
  const email = ownEmail('forgot');
  const answer = await page.request.post('/auth/sign-up/email', {
    data: { name: 'Anna Example', email, password: OLD_PASSWORD },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  await page.context().clearCookies();
  return email;
}

async function askForLink(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await page.waitForURL('**/forgot-password');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page.getByText('Look into your mail')).toBeVisible();
}

/** The path of the link in the mail about a new password, from the local inbox. */
async function linkMailedTo(request: APIRequestContext, email: string): Promise<string> {
  const messages = `${inboxApi}/api/messages`;
  let link = '';
  await expect(async () => {
    const list = await request.get(`${messages}?to=${encodeURIComponent(email)}`);
    const { messages: mails } = (await list.json()) as {
      messages: { id: string; subject: string }[];
    };
    const mail = mails.find(({ subject }) => subject === 'Choose a new password');
    const opened = await request.get(`${messages}/${mail?.id}`);
    const { text } = (await opened.json()) as { text: string };
    link = /http\S+\/reset-password\S+/.exec(text)?.[0] ?? '';
    expect(link).not.toBe('');
  }).toPass({ timeout: 20_000 });
  const { pathname, search } = new URL(link);
  return `${pathname}${search}`;
}

async function setPassword(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('New password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Set new password' }).click();
}

async function trySignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('a forgotten password is replaced by the mailed link, which works once', async ({ page }) => {
  const email = await openAccount(page);
  await askForLink(page, email);
  const link = await linkMailedTo(page.request, email);
  await setPassword(page, link, NEW_PASSWORD);
  await expect(page.getByText('Your new password is set')).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in/);

  await trySignIn(page, email, OLD_PASSWORD);
  await expect(page.getByText(/do not go together/)).toBeVisible();
  await trySignIn(page, email, NEW_PASSWORD);
  await page.waitForURL('**/account');

  await page.context().clearCookies();
  await setPassword(page, link, 'somebody else’s choice');
  await expect(page.getByText('This link does not work any more')).toBeVisible();
  await page.getByRole('link', { name: 'Get a new link' }).click();
  await expect(page).toHaveURL(/\/forgot-password/);
});

test('says the same of an address that nobody has', async ({ page }) => {
  const known = await openAccount(page);
  const unknown = ownEmail('nobody');
  const words: string[] = [];
  for (const email of [known, unknown]) {
    await askForLink(page, email);
    words.push((await page.getByRole('main').innerText()).replaceAll(email, '…'));
  }
  expect(words[0]).toBe(words[1]);
});

test('a password that thieves try first is refused at its field, and the link stays good', async ({
  page,
}) => {
  const email = await openAccount(page);
  await askForLink(page, email);
  const link = await linkMailedTo(page.request, email);
  await setPassword(page, link, 'short');
  await expect(page.getByText('A password has at least 8 characters.')).toBeVisible();
  await setPassword(page, link, 'password123');
  await expect(page.getByText(/first that thieves try/)).toBeVisible();
  await expect(page.getByLabel('New password', { exact: true })).toBeFocused();
  await page.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your new password is set')).toBeVisible();
});

for (const link of ['/reset-password', '/reset-password?token=']) {
  test(`${link} without a token says what to do`, async ({ page }) => {
    await page.goto(link);
    await expect(page.getByRole('link', { name: 'Get a new link' })).toBeVisible();
    await expect(page.getByLabel('New password')).toBeHidden();
  });
}
