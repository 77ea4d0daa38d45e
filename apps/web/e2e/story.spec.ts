import { expect, test } from '@playwright/test';
import {
  choose,
  fillCheckout,
  inboxApi,
  measureLabrador,
  openPart,
  payWith,
  signIn,
} from './shop.ts';

test('a harness is designed, paid, made and tracked', async ({ page, browser }, testInfo) => {
  test.setTimeout(180_000);
  const email = `story-${testInfo.project.name}-${Date.now()}@example.com`;

  await page.goto('/');
  await page.getByRole('link', { name: 'Design yours' }).first().click();
  await expect(page).toHaveURL(/\/design/);

  const price = page
    .getByTestId('total-price')
    .or(page.getByText(/^\$\d+\.\d\d$/))
    .first();
  const before = await price.textContent();
  await measureLabrador(page);
  await choose(page, 'Colour', 'Burgundy');
  await choose(page, 'Hardware', 'Metal side-release');
  await openPart(page, 'Stitching');
  await page.getByRole('textbox', { name: 'A name or a few words' }).fill('BRUNO');
  await expect(price).not.toHaveText(before ?? '');
  await expect(page.getByRole('img', { name: /Burgundy.*BRUNO/ }).first()).toBeVisible();

  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.waitForURL('**/cart');
  await expect(page.getByText('BRUNO').first()).toBeVisible();
  await page.getByRole('link', { name: 'Check out' }).click();
  await page.waitForURL('**/checkout');
  await fillCheckout(page, email);
  await page.getByRole('button', { name: /^Pay \$/ }).click();

  await page.waitForURL(/\/pay\//);
  await payWith(page, '4000 0000 0000 0002');
  await expect(page.getByText(/declined/i).first()).toBeVisible();
  await payWith(page, '4242 4242 4242 4242');
  await page.waitForURL('**/order/**');
  await expect(page.getByText(/HH-[0-9A-Z]+/).first()).toBeVisible();
  await expect(page.getByText(/Your harness waits for the cutting table/).first()).toBeVisible();
  const orderNumber =
    (
      await page
        .getByText(/HH-[0-9A-Z]+/)
        .first()
        .textContent()
    )?.match(/HH-[0-9A-Z]+/)?.[0] ?? '';

  await expect(async () => {
    const answer = await page.request.get(
      `${inboxApi}/api/messages?to=${encodeURIComponent(email)}`,
    );
    const { messages } = (await answer.json()) as { messages: { subject: string }[] };
    expect(messages.some(({ subject }) => subject.includes(orderNumber))).toBe(true);
  }).toPass({ timeout: 20_000 });

  const workshop = await browser.newContext({ viewport: page.viewportSize() });
  const bench = await workshop.newPage();
  await signIn(bench, 'maker@harness-hero.example');
  await bench.goto('/workshop');
  const card = bench.getByRole('listitem').filter({ hasText: orderNumber });
  await expect(card.first()).toBeVisible();
  await card
    .first()
    .getByRole('link', { name: /cut sheet/i })
    .click();
  await expect(bench.getByText('BRUNO').first()).toBeVisible();
  await expect(bench.getByRole('table').first()).toContainText('mm');
  await bench.goto('/workshop');

  const moveTo = async (stage: string) => {
    await card
      .first()
      .getByRole('button', { name: /^Move to/ })
      .click();
    await bench.getByRole('menuitem', { name: stage, exact: true }).click();
  };
  for (const stage of ['Cut', 'Sewn', 'Finished', 'Checked']) {
    await moveTo(stage);
    // A card that is on its way has no menu.
    const column = bench.getByRole('region', { name: new RegExp(`^${stage}`) });
    await expect(column.getByRole('link', { name: orderNumber, exact: true })).toBeVisible();
  }
  await moveTo('Shipped');
  await bench.getByLabel('Carrier').fill('DHL');
  await bench.getByLabel('Tracking number').fill('JD0146000');
  await bench.getByRole('button', { name: 'Mark as shipped' }).click();

  // The customer's page was open all the while and is not reloaded.
  await expect(page.getByText('JD0146000').first()).toBeVisible({ timeout: 15_000 });
  await workshop.close();

  const stranger = await browser.newContext({
    viewport: page.viewportSize(),
    javaScriptEnabled: false,
  });
  const tracking = await stranger.newPage();
  await tracking.goto('/track');
  await tracking.getByLabel(/Order number/).fill(orderNumber);
  await tracking.getByLabel('E-mail').fill(email);
  await tracking.getByRole('button', { name: /track|find/i }).click();
  await expect(tracking.getByText('JD0146000').first()).toBeVisible();
  await stranger.close();
});
