import { expect, test, type Page } from '@playwright/test';
import { choose, openPart, tick } from './shop.ts';

const saved = (page: Page) => expect(page.getByText('All changes saved')).toBeVisible();
const priceOf = (page: Page) => page.getByLabel('Price now');
const drawing = (page: Page, words: RegExp) => page.getByRole('img', { name: words });

async function measure(page: Page, label: string, figure: string): Promise<void> {
  await page.getByRole('textbox', { name: label }).fill(figure);
}

async function startMeasuring(page: Page): Promise<void> {
  await choose(page, 'Fit', 'Made to measure');
  await tick(page.getByRole('radio', { name: 'cm', exact: true }));
  await tick(page.getByRole('radio', { name: 'kg', exact: true }));
}

test('starts without an account from a starter design, at its price', async ({ page }) => {
  await page.goto('/');
  const card = page.getByRole('listitem').filter({ hasText: 'Harbour' });
  const price = await card.getByText(/^\$\d+\.\d\d$/).textContent();
  await card.getByRole('link').click();
  await expect(priceOf(page)).toHaveText(price ?? '');
  await expect(drawing(page, /^Navy H-harness/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeEnabled();
});

test('says why a choice cannot be and mends it with one click', async ({ page }) => {
  await page.goto('/design');
  await choose(page, 'Webbing', '10 mm');
  await expect(page.getByText(/does not hold/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'See what is left' })).toBeVisible();
  const mend = page.getByRole('button', { name: /^Choose \d+ mm/ });
  await mend.first().click();
  await expect(mend).toHaveCount(0);
  // The option goes on to say why it is not the one to choose.
  await expect(page.getByRole('radio', { name: '10 mm' })).not.toBeChecked();
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible();
});

test('takes choices back and forth by keyboard', async ({ page }) => {
  await page.goto('/design');
  await choose(page, 'Colour', 'Navy');
  await tick(page.getByRole('radio', { name: 'Rust' }));
  await expect(drawing(page, /^Rust/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(drawing(page, /^Navy/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(drawing(page, /^Forest green/)).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(drawing(page, /^Navy/)).toBeVisible();
});

test('keeps a guest’s design over a reload', async ({ page }) => {
  await page.goto('/design');
  await choose(page, 'Colour', 'Lilac');
  await saved(page);
  await expect(page).toHaveURL(/\/design\?design=/);
  await page.reload();
  await expect(drawing(page, /^Lilac/)).toBeVisible();
});

test('goes on without a connection and saves when it is back', async ({ page }) => {
  await page.goto('/design');
  await choose(page, 'Colour', 'Navy');
  await saved(page);
  await page.route('**/trpc/**', (route) => route.abort());
  await tick(page.getByRole('radio', { name: 'Coral' }));
  await expect(page.getByText(/No connection/)).toBeVisible();
  await expect(drawing(page, /^Coral/)).toBeVisible();
  await page.unroute('**/trpc/**');
  await page.reload();
  await expect(drawing(page, /^Coral/)).toBeVisible();
  await saved(page);
});

test('asks once to be reloaded when the shop was renewed meanwhile, and keeps the design', async ({
  page,
}) => {
  await page.goto('/design');
  await choose(page, 'Colour', 'Navy');
  await saved(page);
  await page.route('**/trpc/**', (route) =>
    route.continue({ headers: { ...route.request().headers(), 'x-hh-contract': '0' } }),
  );
  await tick(page.getByRole('radio', { name: 'Coral' }));
  await tick(page.getByRole('radio', { name: 'Sage' }));
  const notice = page.getByRole('status').filter({ hasText: 'The shop was renewed' });
  await expect(notice).toHaveCount(1);
  await page.unroute('**/trpc/**');
  await notice.getByRole('button', { name: 'Reload' }).click();
  await expect(drawing(page, /^Sage/)).toBeVisible();
  await saved(page);
  await expect(notice).toHaveCount(0);
});

test('asks which shall stand when two windows changed the same design', async ({ page }) => {
  await page.goto('/design');
  await choose(page, 'Colour', 'Navy');
  await saved(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await choose(other, 'Colour', 'Rust');
  await saved(other);

  await tick(page.getByRole('radio', { name: 'Sage' }));
  const dialog = page.getByRole('dialog', { name: 'Changed in another window' });
  await expect(dialog.getByRole('row', { name: /Colour Rust Sage/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Keep what is here' }).click();
  await saved(page);
  await other.reload();
  await expect(drawing(other, /^Sage/)).toBeVisible();
});

test('shows the same measure in both units', async ({ page }) => {
  await page.goto('/design');
  await startMeasuring(page);
  await measure(page, 'Chest girth', '60');
  await tick(page.getByRole('radio', { name: 'in', exact: true }));
  await expect(page.getByRole('textbox', { name: 'Chest girth' })).not.toHaveValue('60');
  await tick(page.getByRole('radio', { name: 'cm', exact: true }));
  await expect(page.getByRole('textbox', { name: 'Chest girth' })).toHaveValue('60');
});

test('wants a word about unusual measures before it takes them', async ({ page }) => {
  await page.goto('/design');
  await startMeasuring(page);
  await measure(page, 'Neck girth', '5');
  await expect(page.getByText(/less than any animal has/)).toBeVisible();
  await measure(page, 'Neck girth', '40');
  await measure(page, 'Chest girth', '60');
  await measure(page, 'Back length', '50');
  await measure(page, 'Weight', '38');
  const word = page.getByLabel(/I measured twice/);
  await expect(word).toBeVisible();
  await word.check();
  await expect(word).toBeChecked();
  await page.getByRole('button', { name: 'I measured in pounds' }).click();
  await expect(page.getByRole('textbox', { name: 'Weight' })).toHaveValue('17.24');
  await expect(word).toBeHidden();
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible();
});

test('names a sign that cannot be stitched and offers the text without it', async ({ page }) => {
  await page.goto('/design');
  await openPart(page, 'Stitching');
  await page.getByLabel('A name or a few words').fill('Bruno 🐾');
  await expect(page.getByText(/“🐾” cannot be stitched/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Stitch “Bruno”' }).first().click();
  await expect(page.getByLabel('A name or a few words')).toHaveValue('Bruno');
  await expect(page.getByText(/mm tall/)).toBeVisible();
});

test('brings an edited design back to its line in the cart', async ({ page }) => {
  await page.goto('/design?preset=harbour');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.waitForURL('**/cart');
  await page.getByRole('link', { name: /^Edit/ }).click();
  await choose(page, 'Colour', 'Coral');
  await page.getByRole('button', { name: 'Update cart' }).click();
  await page.waitForURL('**/cart');
  await expect(page.getByText('Coral').first()).toBeVisible();
  await expect(page.getByRole('link', { name: /^Edit/ })).toHaveCount(1);
});

test('takes no choice before it can keep one', async ({ page }) => {
  let letCodeCome = () => {};
  const codeMayCome = new Promise<void>((resolve) => (letCodeCome = resolve));
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await codeMayCome;
    await route.continue();
  });
  await page.goto('/design', { waitUntil: 'commit' });
  const cat = page.getByRole('radio', { name: 'Cat', exact: true });
  await cat.click({ force: true });
  await expect(cat).not.toBeChecked();
  await expect(page.getByRole('radio', { name: 'Dog' })).toBeChecked();

  letCodeCome();
  await cat.click();
  await expect(drawing(page, /for a cat/)).toBeVisible();
  await expect(cat).toBeChecked();
});

test('opens a part in one go, so that a quick Tab reaches its options', async ({ page }) => {
  await page.goto('/design');
  const colour = page.locator('summary', { hasText: 'Colour' });
  await colour.click({ trial: true });
  const optionCount = await colour.evaluate(async (summary: HTMLElement) => {
    summary.click();
    await Promise.resolve();
    return summary.parentElement?.querySelectorAll('input').length;
  });
  expect(optionCount).toBeGreaterThan(1);
});

test('is usable from the start page to the cart by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, /^Design yours$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/design');
  await page.getByText('Colour', { exact: true }).click({ trial: true });
  await tabTo(page, /^Colour/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Forest green/);
  await page.keyboard.press('ArrowRight');
  await expect(drawing(page, /^Lime/)).toBeVisible();
  await tabTo(page, /^Add to cart$/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/cart');
});

/** Moves the focus on until it stands on what is named so, by its own text or that of its label. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      if (element === document.body) return '';
      return (element?.labels?.[0] ?? element)?.textContent?.trim() ?? '';
    });
    if (name.test(text)) return;
  }
  throw new Error(`The keyboard does not reach ${name}`);
}
