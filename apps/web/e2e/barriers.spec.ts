import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { apiOf, fillCart, ownEmail, payOrder, placeOrder } from './api.ts';
import { signIn } from './shop.ts';

/**
 * What a machine finds wrong with a page and everything that opens on it, in both colour schemes, and
 * whether it scrolls sideways at 320 px.
 */
async function barriersOf(page: Page, path: string): Promise<string[]> {
  const found: string[] = [];
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) {
      part.removeAttribute('name');
      part.open = true;
    }
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Colours on their way from one scheme to the other are nobody's.
    await page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    });
    const axe = new AxeBuilder({ page });
    // The schemes differ in nothing but colours.
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
    const { violations } = await axe.analyze();
    found.push(
      ...violations.map(({ id, nodes }) => `${path} ${colorScheme} ${id}: ${nodes[0]?.html}`),
    );
  }
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 256 });
  // In the frame of the change Chromium still reckons with the width of before.
  const overflow = await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });
  if (overflow > 0) found.push(`${path} scrolls sideways by ${overflow} px`);
  if (size) await page.setViewportSize(size);
  return found;
}

async function expectNoBarriers(page: Page, paths: readonly string[]): Promise<void> {
  const found: string[] = [];
  for (const path of paths) found.push(...(await barriersOf(page, path)));
  expect(found).toEqual([]);
}

test('a visitor meets no barrier while choosing and designing', async ({ page }) => {
  test.setTimeout(120_000);
  const unknown = '/d/aaaaaaaaaaaaaaaaaaaaaa';
  await expectNoBarriers(page, ['/', '/design', '/design?preset=houdini', unknown]);
});

test('a guest meets no barrier from the cart to the order', async ({ page }) => {
  test.setTimeout(180_000);
  await expectNoBarriers(page, [
    '/cart',
    '/checkout',
    '/track',
    '/sign-in',
    '/sign-up',
    '/forgot-password',
    '/reset-password',
    '/inbox',
  ]);
  const order = await placeOrder(page, ownEmail('barriers'));
  await fillCart(page);
  await expectNoBarriers(page, ['/cart', '/checkout', `/order/${order.trackingToken}?paid=1`]);
});

test('a customer meets no barrier in the account', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, 'anna@example.com');
  const { items } = await apiOf(page).query<{ items: { orderId: string }[] }>('order.list', {});
  expect(items.length).toBeGreaterThan(0);
  await expectNoBarriers(page, [
    '/account',
    '/account/orders',
    `/account/orders/${items[0]?.orderId}`,
    '/account/designs',
    '/account/pets',
    '/workshop',
  ]);
});

test('staff meet no barrier in the workshop', async ({ page, browser }) => {
  test.setTimeout(180_000);
  const guest = await (await browser.newContext()).newPage();
  const order = await placeOrder(guest, ownEmail('staff'));
  await payOrder(guest, order);
  await signIn(page, 'manager@harness-hero.example');
  const { workOrders } = await apiOf(page).query<{
    workOrders: { workOrderId: string }[];
  }>('order.workshop.order', { orderId: order.orderId });
  await expectNoBarriers(page, [
    '/workshop',
    `/workshop/orders/${order.orderId}`,
    `/workshop/cut-sheets/${workOrders[0]?.workOrderId}`,
    '/workshop/gallery',
    '/workshop/webhooks',
    '/workshop/analytics',
  ]);
});

test('an administrator meets no barrier where the modules run', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'admin@harness-hero.example');
  await expectNoBarriers(page, ['/workshop/topology']);
});
