import { expect, test } from '@playwright/test';
import { choose, listParts } from './shop.ts';

test('a shared design is seen without scripts, and made one’s own', async ({ page, browser }) => {
  await page.goto('/design?preset=houdini');
  await choose(page, 'Colour', 'Teal');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await listParts(page);
  await page.getByRole('button', { name: 'Share' }).click();
  const link = await page.getByLabel('Link').inputValue();

  const stranger = await browser.newContext({ javaScriptEnabled: false });
  const shared = await stranger.newPage();
  await shared.goto(link);
  await expect(shared.getByRole('img', { name: /^Teal Escape-safe/ })).toBeVisible();
  await expect(shared.getByText('One harness')).toBeVisible();
  await expect(shared.getByRole('link', { name: 'Make it mine' })).toHaveAttribute(
    'href',
    /\/design\?from=/,
  );
  await stranger.close();

  const friend = await browser.newContext();
  const mine = await friend.newPage();
  await mine.goto(link);
  await mine.getByRole('link', { name: 'Make it mine' }).click();
  await choose(mine, 'Colour', 'Pink');
  await expect(mine.getByText('Saved', { exact: true })).toBeVisible();
  await friend.close();
  await page.goto(link);
  await expect(page.getByRole('img', { name: /^Teal/ })).toBeVisible();
});

test('a shared link can be scanned from the screen', async ({ page }) => {
  await page.goto('/design?preset=houdini');
  await listParts(page);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByLabel('Link')).toHaveValue(/\/d\//);
  const code = page.getByRole('img', { name: 'QR code of the link above' });
  await expect(code).toBeHidden();
  await page.getByRole('button', { name: 'Show QR code' }).press('Enter');
  await expect(code).toBeVisible();
  await page.getByRole('button', { name: 'Hide QR code' }).press('Enter');
  await expect(code).toBeHidden();
});

test('each shared design has its own picture, and search engines leave it alone', async ({
  page,
}) => {
  const pictures = [];
  for (const preset of ['harbour', 'windowsill']) {
    await page.goto(`/design?preset=${preset}`);
    await listParts(page);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.goto(await page.getByLabel('Link').inputValue());
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
    const address = await page.locator('meta[property="og:image"]').getAttribute('content');
    const { pathname, search } = new URL(address ?? '');
    const answer = await page.request.get(`${pathname}${search}`);
    expect(answer.headers()['content-type']).toBe('image/png');
    pictures.push(await answer.body());
  }
  const [first, second] = pictures;
  // Width and height stand in the header of a PNG.
  expect([first?.readUInt32BE(16), first?.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(first?.equals(second!)).toBe(false);
});

test('a link that leads nowhere says so', async ({ page }) => {
  const answer = await page.goto('/d/aaaaaaaaaaaaaaaaaaaaaa');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: /does not lead to a design/ })).toBeVisible();
});
