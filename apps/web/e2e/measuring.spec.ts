import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { tick } from './shop.ts';

test.use({ locale: 'en-GB' });

const expectNoBarrier = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

test('measuring takes no more than a keyboard, and ends in the builder', async ({ page }, info) => {
  test.skip(info.project.name !== 'desktop', 'phones have no such keyboard');
  await page.goto('/measure');
  // A key that is pressed before the page lives is nobody's.
  await expect(async () => {
    await page.getByRole('button', { name: 'Start measuring' }).press('Enter', { timeout: 1000 });
    await expect(page.getByRole('textbox', { name: /^Neck/ })).toBeVisible({ timeout: 1000 });
  }).toPass();
  const answer = async (name: RegExp, figure: string) => {
    // The field has the focus by itself; nothing is clicked on the way.
    await expect(page.getByRole('textbox', { name })).toBeFocused();
    await page.keyboard.type(figure);
    await page.keyboard.press('Enter');
  };
  await answer(/^Neck/, '39');
  await answer(/^Chest/, '63');
  await answer(/^Back/, '50');
  await answer(/^Breastbone/, '16,5');
  await answer(/^Weight/, '-17');
  await expect(page.getByText('A measure is more than nothing.')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('17');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'How it fits' })).toBeFocused();
  await expect(page.getByRole('list', { name: 'Straps' }).getByText('Fits')).toHaveCount(4);
  await expectNoBarrier(page);

  await page.getByLabel('Name of your pet').focus();
  await page.keyboard.type('Bello');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Design for Bello' }).press('Enter');
  await expect(page.getByRole('img', { name: /chest 63\scm/ })).toBeVisible();
});

test('on a phone a slip of the tape is noticed, and what is skipped is guessed aloud', async ({
  page,
}, info) => {
  test.skip(info.project.name !== 'phone', 'the desktop has a story of its own');
  await page.goto('/measure');
  await page.getByRole('button', { name: 'Start measuring' }).click();
  await page.getByRole('button', { name: 'Not sure – skip' }).click();
  await page.getByRole('textbox', { name: /^Chest/ }).fill('63');
  await page.getByRole('button', { name: 'Measure once more' }).click();
  await page.getByRole('textbox', { name: 'Second time' }).fill('71');
  await expect(page.getByText('These are 8 cm apart')).toBeVisible();
  await tick(page.getByRole('radio', { name: 'in', exact: true }));
  await expect(page.getByRole('textbox', { name: 'First time' })).toHaveValue('24.8');
  await page.getByRole('button', { name: 'Measure once more' }).click();
  await page.getByRole('textbox', { name: 'Third time' }).fill('24 3/4');
  await tick(page.getByRole('radio', { name: 'cm', exact: true }));
  await expect(page.getByRole('textbox', { name: 'First time' })).toHaveValue('63');
  await expect(page.getByText('Two of the three agree')).toBeVisible();
  await expectNoBarrier(page);
  await page.getByRole('button', { name: 'Next' }).click();
  for (const heading of ['Back length', 'Breastbone', 'Weight']) {
    await expect(page.getByRole('heading', { name: heading })).toBeVisible();
    await page.getByRole('button', { name: 'Not sure – skip' }).click();
  }
  await expect(
    page.getByText(/The neck, the back, and the weight were not measured/),
  ).toBeVisible();
  await expectNoBarrier(page);
  const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await sideways()).toBe(0);
  await page.getByRole('link', { name: /^Design in size/ }).click();
  await expect(page).toHaveURL(/size=/);
});
