import { expect, test, type Page } from '@playwright/test';
import { apiOf } from './api.ts';
import { choose, listParts, fillCheckout, measureLabrador, tick } from './shop.ts';

const METRIC_FIGURE = /\d\s(cm|kg)\b/;

/** In what can be read on the page; what is spoken follows a moment later. */
const expectNoMetricFigure = (page: Page) =>
  expect.poll(() => page.getByRole('main').innerText()).not.toMatch(METRIC_FIGURE);

test('inches and pounds hold from the builder to the order', async ({ page }) => {
  await page.goto('/design?preset=harbour');
  await measureLabrador(page);
  await expect(page.getByText(/The chest of 77\scm lies within/)).toBeVisible();
  await tick(page.getByRole('radio', { name: 'in', exact: true }));
  await tick(page.getByRole('radio', { name: 'lb', exact: true }));
  await expect(page.getByText(/The chest of 30\.3\sin lies within/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Weight' }).fill('160');
  await expect(page.getByText(/does not hold a 160\slb dog/).first()).toBeVisible();
  await expectNoMetricFigure(page);
  await page.getByRole('textbox', { name: 'Weight' }).fill('68');
  await page.getByRole('button', { name: 'Choose 38 mm' }).first().click();

  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.waitForURL('**/cart');
  await expect(page.getByText(/chest 30\.3\sin/)).toBeVisible();
  await expectNoMetricFigure(page);

  await page.goto('/checkout');
  await fillCheckout(page, 'units@example.com');
  await page.getByRole('button', { name: /^Pay \$/ }).click();
  await page.waitForURL(/\/pay\//);
  const { items } = await apiOf(page).query<{ items: { orderId: string }[] }>('order.list', {});
  const { trackingToken } = await apiOf(page).query<{ trackingToken: string }>('order.get', {
    orderId: items[0]?.orderId,
  });
  await page.goto(`/order/${trackingToken}`);
  await expect(page.getByText(/chest 30\.3\sin/)).toBeVisible();
  await expectNoMetricFigure(page);
});

test('a strap of one length shows one figure', async ({ page }) => {
  await page.goto('/design');
  await choose(page, 'Fit', 'Standard size');
  await listParts(page);
  const rows = page.getByRole('table', { name: 'Straps' }).getByRole('row');
  const ranges = await rows.getByRole('cell').first().allInnerTexts();
  const all = [...ranges, ...(await rows.allInnerTexts())].join('\n');
  expect(all).toMatch(/Fixed, \d/);
  expect(all).not.toMatch(/\b(\d+(?:\.\d+)?)–\1 /);
});
