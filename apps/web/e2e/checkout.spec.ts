import { expect, test, type Page, type Route } from '@playwright/test';
import { apiOf, fillCart, ownEmail } from './api.ts';
import { fillCheckout, payWith } from './shop.ts';

const payButton = (page: Page) => page.getByRole('button', { name: /^Pay \$/ });

const isPlacing = (url: URL) => url.pathname.includes('order.checkout.place');

async function placedCount(page: Page): Promise<number> {
  const { items } = await apiOf(page).query<{ items: unknown[] }>('order.list', {});
  return items.length;
}

test('asks for at most eleven fields, each with its autofill word', async ({ page }) => {
  await fillCart(page);
  await page.goto('/checkout');
  const fields = page.locator('form').locator('input, select');
  expect(await fields.count()).toBeLessThanOrEqual(11);
  const texts = page.locator('form').locator('input:not([type=checkbox]), select');
  for (const field of await texts.all()) {
    expect(await field.getAttribute('autocomplete')).toBeTruthy();
  }
});

test('says at the field what is wrong, and goes to the first fault', async ({ page }) => {
  await fillCart(page);
  await page.goto('/checkout');
  await page.getByLabel('E-mail').fill('anna@');
  await page.getByLabel('Full name').focus();
  await expect(page.getByText(/like anna@example.com/)).toBeVisible();

  await page.getByLabel('E-mail').fill('anna@example.com');
  await expect(page.getByText(/like anna@example.com/)).toBeHidden();
  await page.getByRole('button', { name: /^Pay/ }).click();
  await expect(page.getByLabel('Full name')).toBeFocused();
  await expect(page.getByText('Please give the city.')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue('anna@example.com');
});

test('follows the destination with shipping, tax and total', async ({ page }) => {
  await fillCart(page);
  await page.goto('/checkout');
  await page.getByLabel('Country').selectOption('US');
  await expect(page.getByText(/follow when you choose a state/)).toBeVisible();
  await page.getByLabel('State').selectOption('CA');
  await expect(page.getByText(/sales tax California/i)).toBeVisible();
  await page.getByLabel('Country').selectOption('DE');
  await expect(page.getByText(/VAT Germany, 19/)).toBeVisible();
  await expect(page.getByLabel('State')).toBeHidden();
});

test('keeps what was typed over a reload', async ({ page }) => {
  await fillCart(page);
  await page.goto('/checkout');
  await fillCheckout(page, 'anna@example.com');
  await page.reload();
  await expect(page.getByLabel('City')).toHaveValue('Leipzig');
  await expect(page.getByLabel('Country')).toHaveValue('DE');
  await expect(page.getByText(/VAT Germany/)).toBeVisible();
});

test('a second click on pay places one order', async ({ page }) => {
  await fillCart(page);
  await page.goto('/checkout');
  await fillCheckout(page, ownEmail('double'));
  await payButton(page).dblclick();
  await page.waitForURL(/\/pay\//);
  expect(await placedCount(page)).toBe(1);
});

test('a lost answer places one order', async ({ page }) => {
  let isLost = false;
  await page.route(isPlacing, async (route: Route) => {
    if (isLost) return route.continue();
    isLost = true;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await fillCart(page);
  await page.goto('/checkout');
  await fillCheckout(page, ownEmail('lost'));
  await payButton(page).click();
  await page.waitForURL(/\/pay\//);
  expect(await placedCount(page)).toBe(1);
});

test('a reload before the answer finds the order that was made', async ({ page }) => {
  const arrived = Promise.withResolvers<void>();
  let isHeld = false;
  await page.route(isPlacing, async (route: Route) => {
    if (isHeld) return route.continue();
    isHeld = true;
    await route.fetch();
    arrived.resolve();
  });
  await fillCart(page);
  await page.goto('/checkout');
  await fillCheckout(page, ownEmail('reload'));
  await payButton(page).click();
  await arrived.promise;
  await page.reload();
  await page.getByRole('link', { name: 'See and pay the order' }).click();
  await expect(page.getByRole('button', { name: 'Pay now' })).toBeVisible();
  expect(await placedCount(page)).toBe(1);
});

test('a total that changed meanwhile is shown before it is charged', async ({ page }) => {
  const { lineId } = await fillCart(page);
  await page.goto('/checkout');
  await fillCheckout(page, ownEmail('changed'));
  await expect(payButton(page)).toBeVisible();
  await apiOf(page).mutate('order.cart.updateLine', { lineId, quantity: 2 });
  const before = await payButton(page).textContent();

  await payButton(page).click();
  await expect(page.getByText('The total has changed')).toBeVisible();
  await expect(payButton(page)).not.toHaveText(before ?? '');
  await expect(page.getByLabel('City')).toHaveValue('Leipzig');
  await payButton(page).click();
  await page.waitForURL(/\/pay\//);
});

test('a slow payment is confirmed while the customer watches', async ({ page }) => {
  await fillCart(page);
  await page.goto('/checkout');
  await fillCheckout(page, ownEmail('slow'));
  await payButton(page).click();
  await page.waitForURL(/\/pay\//);
  await payWith(page, '4000 0000 0000 5001');
  await page.waitForURL('**/order/**');
  await expect(page.getByText('We are confirming your payment')).toBeVisible();
  await expect(page.getByText('Thank you, it is paid')).toBeVisible({ timeout: 30_000 });
});
