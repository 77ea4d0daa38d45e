import { expect, test } from '@playwright/test';
import { ownEmail, payOrder, placeOrder } from './api.ts';

test('an unpaid order can be paid from its page without scripts', async ({ page, browser }) => {
  const order = await placeOrder(page, ownEmail('unpaid'));
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const tab = await plain.newPage();
  await tab.goto(`/order/${order.trackingToken}?paid=0`);
  await expect(tab.getByRole('heading', { level: 1 })).toContainText(order.orderNumber);
  await tab.getByRole('button', { name: 'Pay now' }).click();
  await expect(tab).toHaveURL(/\/pay\//);
  await plain.close();
});

test('reloads itself while it waits for the payment, where no script runs', async ({ page }) => {
  const order = await placeOrder(page, ownEmail('noscript'));
  const html = await (await page.request.get(`/order/${order.trackingToken}?paid=1`)).text();
  expect(html).toContain('We are confirming your payment');
  expect(html).toMatch(/<noscript>.*http-equiv="refresh"/i);
});

test('changes by itself when the payment is settled', async ({ page }) => {
  const order = await placeOrder(page, ownEmail('live'));
  await page.goto(`/order/${order.trackingToken}`);
  await expect(page.getByText('Not paid yet')).toBeVisible();
  await payOrder(page, order);
  await expect(page.getByText(/Your harness waits for the cutting table/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pay now' })).toBeHidden();
});

test('can be cancelled before the webbing is cut', async ({ page }) => {
  const order = await placeOrder(page, ownEmail('cancel'));
  await page.goto(`/order/${order.trackingToken}`);
  await page.getByRole('button', { name: 'Cancel this order' }).click();
  await page.getByRole('button', { name: 'Yes, cancel it' }).click();
  await expect(page.getByText('This order was cancelled').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel this order' })).toBeHidden();
});

test('a stranger needs the number and the right address', async ({ page }) => {
  const email = ownEmail('track');
  const order = await placeOrder(page, email);
  await page.goto('/track');
  await page.getByLabel('Order number').fill(order.orderNumber.toLowerCase().replace('-', ' '));
  await page.getByLabel('E-mail of the order').fill('somebody.else@example.com');
  await page.getByRole('button', { name: 'Find my order' }).click();
  await expect(page.getByText(/no such order/)).toBeVisible();

  await page.getByLabel('E-mail of the order').fill(email);
  await page.getByRole('button', { name: 'Find my order' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(order.orderNumber);
});

for (const javaScriptEnabled of [true, false]) {
  test(`looking for an order keeps the address of mail out of every address, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
    page,
    browser,
  }) => {
    const email = ownEmail('private');
    const order = await placeOrder(page, email);
    const context = await browser.newContext({ javaScriptEnabled });
    const tab = await context.newPage();
    const addresses: string[] = [];
    tab.on('request', (request) => addresses.push(request.url()));
    await tab.goto('/track');
    await tab.getByLabel('Order number').fill(order.orderNumber);
    await tab.getByLabel('E-mail of the order').fill(`not-${email}`);
    await tab.getByRole('button', { name: 'Find my order' }).click();
    await expect(tab.getByText(/no such order/)).toBeVisible();
    await expect(tab.getByLabel('Order number')).toHaveValue(order.orderNumber);
    await expect(tab.getByLabel('E-mail of the order')).toHaveValue(`not-${email}`);

    await tab.getByLabel('E-mail of the order').fill(email);
    await tab.getByRole('button', { name: 'Find my order' }).click();
    await expect(tab.getByRole('heading', { level: 1 })).toContainText(order.orderNumber);
    expect(addresses.filter((address) => /example\.com|%40/.test(address))).toEqual([]);
    await context.close();
  });
}

test('a mistyped number and a broken link say what to do', async ({ page }) => {
  await page.goto('/track');
  await page.getByLabel('Order number').fill('HH-2222');
  await page.getByLabel('E-mail of the order').fill('a@example.com');
  await page.getByRole('button', { name: 'Find my order' }).click();
  await expect(page.getByText(/no order number of ours/)).toBeVisible();
  await expect(page.getByLabel('Order number')).toBeFocused();
  const answer = await page.goto('/order/aaaaaaaaaaaaaaaaaaaaaaaa');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('link', { name: 'Find it by order number' })).toBeVisible();
});
