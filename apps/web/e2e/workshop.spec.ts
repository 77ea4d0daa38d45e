import { expect, test } from '@playwright/test';
import { ownEmail, payOrder, placeOrder, apiOf } from './api.ts';
import { signIn, staffPassword } from './shop.ts';

const MAKER = 'maker@harness-hero.example';

test('asks to sign in, and comes back to the page that was wanted', async ({ page }) => {
  await page.goto('/workshop');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fworkshop/);
  await page.getByLabel('E-mail').fill(MAKER);
  await page.getByLabel('Password', { exact: true }).fill(staffPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/workshop');
  await expect(page.getByRole('heading', { name: 'Workshop' })).toBeVisible();
});

test('tells a customer and a maker plainly what is not for them', async ({ page }) => {
  await signIn(page, 'anna@example.com');
  await page.goto('/workshop');
  await expect(page.getByText(/for the workshop’s staff/)).toBeVisible();
  await page.context().clearCookies();
  await signIn(page, MAKER);
  await page.goto('/workshop/analytics');
  await expect(page.getByText(/for managers/)).toBeVisible();
});

test('two makers see each other’s moves, and the slower one is told', async ({ page, browser }) => {
  const order = await placeOrder(page, ownEmail('board'));
  await payOrder(page, order);
  const first = await (await browser.newContext()).newPage();
  await signIn(first, MAKER);
  await first.goto('/workshop');
  const card = first.getByRole('listitem').filter({ hasText: order.orderNumber });
  await expect(card).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await signIn(other, MAKER);
  const { workOrders } = await apiOf(other).query<{
    workOrders: { workOrderId: string }[];
  }>('order.workshop.order', { orderId: order.orderId });
  const workOrderId = workOrders[0]?.workOrderId ?? '';

  await test.step('a move elsewhere appears by itself', async () => {
    await apiOf(other).mutate('order.workshop.advance', {
      workOrderId,
      from: 'waiting',
      to: 'cut',
    });
    const column = first.getByRole('region', { name: /^Cut/ });
    await expect(column.getByRole('link', { name: order.orderNumber, exact: true })).toBeVisible();
  });

  await test.step('a move from where the card no longer stands is refused', async () => {
    await first.route(/order\.workshop\.advance/, async (route) => {
      await apiOf(other).mutate('order.workshop.advance', { workOrderId, from: 'cut', to: 'sewn' });
      await route.continue();
    });
    await card.getByRole('button', { name: /^Move to/ }).press('Enter');
    await first.keyboard.press('Enter');
    await expect(first.getByText('Somebody was faster')).toBeVisible();
    const column = first.getByRole('region', { name: /^Sewn/ });
    await expect(column.getByRole('link', { name: order.orderNumber, exact: true })).toBeVisible();
  });
});

test('moves and filters by keyboard alone', async ({ page, browser }) => {
  const guest = await (await browser.newContext()).newPage();
  const order = await placeOrder(guest, ownEmail('keys'));
  await payOrder(guest, order);
  await signIn(page, MAKER);
  await page.goto('/workshop');
  await page.getByLabel('Find on the board').fill(order.orderNumber.toLowerCase());
  const card = page.getByRole('listitem').filter({ hasText: order.orderNumber });
  // Orders that need a person stand above the board and are not searched.
  await expect(page.getByRole('button', { name: /^Move to/ })).toHaveCount(1);

  const button = card.getByRole('button', { name: /^Move to/ });
  await button.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Cut' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'moved to Cut' })).toBeAttached();
  await expect(card.getByRole('button', { name: /^Move to/ })).toBeFocused();
});
