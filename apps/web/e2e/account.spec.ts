import { expect, test } from '@playwright/test';
import { fillCart, ownEmail } from './api.ts';
import { tick } from './shop.ts';

const PASSWORD = 'a long walk in the rain';

test('opening an account keeps the guest’s cart and leads back', async ({ page }) => {
  const { name } = await fillCart(page);
  await page.goto('/sign-up?next=/cart');
  await page.getByLabel('Your name').fill('Anna Example');
  await page.getByLabel('E-mail').fill(ownEmail('new'));
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Show password' }).click();
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: 'Open my account' }).click();
  await page.waitForURL('**/cart');
  await expect(page.getByRole('heading', { name })).toBeVisible();
});

test('a wrong password is refused without losing the address', async ({ page }) => {
  const email = ownEmail('wrong');
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('not the one');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText(/do not go together/)).toBeVisible();
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await expect(page.getByLabel('E-mail')).toHaveValue(email);
});

test('a pet is kept with its measures, judged while they are typed', async ({ page }) => {
  await page.goto('/sign-up?next=/account/pets');
  await page.getByLabel('Your name').fill('Anna Example');
  await page.getByLabel('E-mail').fill(ownEmail('pets'));
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Open my account' }).click();
  await page.waitForURL('**/account/pets');

  await page.getByRole('button', { name: 'Add a pet' }).click();
  await page.getByLabel('Name').fill('Bruno');
  await tick(page.getByRole('radio', { name: 'cm', exact: true }));
  await tick(page.getByRole('radio', { name: 'kg', exact: true }));
  await page.getByLabel('Neck girth').fill('47');
  await page.getByLabel('Chest girth').fill('30');
  await page.getByLabel('Back length').fill('60');
  await page.getByLabel('Weight', { exact: true }).fill('31');
  await expect(page.getByText(/cannot belong to a 31\skg dog/)).toBeVisible();
  await page.getByLabel('Chest girth').fill('77');
  await expect(page.getByText('These measures make sense')).toBeVisible();

  await tick(page.getByRole('radio', { name: 'in', exact: true }));
  await tick(page.getByRole('radio', { name: 'cm', exact: true }));
  await expect(page.getByLabel('Chest girth')).toHaveValue('77');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Bruno' })).toBeVisible();
  await expect(page.getByText('77 cm')).toBeVisible();

  await page.getByRole('button', { name: 'Remove Bruno' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText('No pets yet')).toBeVisible();
});
