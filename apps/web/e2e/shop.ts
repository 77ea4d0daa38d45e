import { expect, type Locator, type Page } from '@playwright/test';

export const staffPassword = 'harness-hero-demo';
export const inboxApi = process.env['HH_INBOX_URL'] ?? 'http://127.0.0.1:8025';

/**
 * Ticks a radio or checkbox whose box is drawn by its label, again where the page was still settling.
 * The native input is invisible, so that a click at its place may meet what is drawn above it.
 */
export async function tick(box: Locator): Promise<void> {
  await expect(async () => {
    expect(await box.evaluate((element) => element.closest('[inert]') !== null)).toBe(false);
    if (!(await box.isChecked())) await box.dispatchEvent('click');
    await expect(box).toBeChecked({ timeout: 1000 });
  }).toPass({ timeout: 15_000 });
}

/** Opens one of the builder's parts, e.g. `Colour`, unless it is open. */
export async function openPart(page: Page, name: string): Promise<void> {
  const part = page.locator('details').filter({ has: page.locator('summary', { hasText: name }) });
  if ((await part.getAttribute('open')) !== null) return;
  await listParts(page);
  await part.locator('summary').click();
}

/** A phone shows one part at a time; its list is a button away. */
export async function listParts(page: Page): Promise<void> {
  const allParts = page.getByRole('button', { name: 'All parts' });
  if (await allParts.isVisible()) await allParts.click();
}

export async function choose(page: Page, part: string, option: string | RegExp): Promise<void> {
  await openPart(page, part);
  const exact = typeof option === 'string';
  await tick(page.getByRole('radio', { name: option, exact }).first());
}

/** Types the measures of a Labrador in centimetres and kilograms. */
export async function measureLabrador(page: Page): Promise<void> {
  await choose(page, 'Fit', 'Made to measure');
  await tick(page.getByRole('radio', { name: 'cm', exact: true }));
  await tick(page.getByRole('radio', { name: 'kg', exact: true }));
  await page.getByRole('textbox', { name: 'Neck girth' }).fill('47');
  await page.getByRole('textbox', { name: 'Chest girth' }).fill('77');
  await page.getByRole('textbox', { name: 'Back length' }).fill('60');
  await page.getByRole('textbox', { name: 'Weight' }).fill('31');
  await page.getByRole('textbox', { name: 'Weight' }).blur();
}

export async function fillCheckout(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Full name').fill('Anna Example');
  await page.getByLabel('Country').selectOption('DE');
  await page.getByLabel('Street and number').fill('Beispielweg 7');
  await page.getByLabel(/Postal code|ZIP code/).fill('04109');
  await page.getByLabel('City').fill('Leipzig');
  await tick(page.getByLabel('I accept the made-to-order terms'));
}

/** Pays on the provider's page with one of its test cards. */
export async function payWith(page: Page, cardNumber: string): Promise<void> {
  await expect(page.getByText('Sandbox').first()).toBeVisible();
  await page.getByLabel('Card number').fill(cardNumber);
  await page.getByRole('button', { name: /^Pay / }).click();
}

export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(staffPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}
