import { expect, test, type Page } from '@playwright/test';
import { apiOf } from './api.ts';
import { openPart, signIn, tick } from './shop.ts';

const MANAGER = 'manager@harness-hero.example';

/** All publish to one offer, so that two at once would rightly get in each other's way. */
test.skip(({ isMobile }) => isMobile, 'once is enough');

interface Offer {
  priceBooks: { extrasMinor: Record<string, number> }[];
}

async function cartWithTagRing(page: Page): Promise<void> {
  const api = apiOf(page);
  const { items } = await api.query<{ items: { config: object }[] }>('builder.presets.list');
  const config = { ...items[0]?.config, extraIds: ['tag-ring'] };
  const design = await api.mutate<{ version: { id: string } }>('builder.designs.create', {
    config,
  });
  await api.mutate('order.cart.addLine', { versionId: design.version.id });
}

test('a price is drafted, tried out and published, and cart and builder show it', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const customer = await (await browser.newContext()).newPage();
  await cartWithTagRing(customer);
  await signIn(page, MANAGER);
  const { priceBooks } = await apiOf(page).query<Offer>('builder.offers.get');
  // Dearer than what stands, however often this was tried before.
  const dearer = (book: Offer['priceBooks'][number] | undefined, byCents: number) =>
    (((book?.extrasMinor['tag-ring'] ?? 0) + byCents) / 100).toFixed(2);
  const text = dearer(priceBooks[0], 25);
  const plannedText = dearer(priceBooks.at(-1), 775);

  await page.goto('/workshop/catalogue?part=prices');
  await page.getByRole('textbox', { name: 'Tag ring', exact: true }).fill(text);
  const draft = page.getByRole('region', { name: 'Draft' });
  await draft.getByRole('button', { name: 'Try it out' }).click();
  await expect(draft.getByText(`→ $${text}`)).toBeVisible();
  await expect(draft.getByText(/dearer/).first()).toBeVisible();
  await draft.getByRole('button', { name: 'Publish …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByText('Published.')).toBeVisible();

  await expect(async () => {
    await customer.goto('/cart');
    await expect(customer.getByText('A price has changed')).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  await customer.goto('/design');
  await openPart(customer, 'Extras');
  await expect(customer.getByText(`+$${text}`).first()).toBeVisible();

  await test.step('another is planned for a day, and stands in the history', async () => {
    await tick(page.getByRole('radio', { name: 'From a day on' }));
    await page.getByRole('textbox', { name: 'Tag ring', exact: true }).fill(plannedText);
    await draft.getByRole('button', { name: 'Try it out' }).click();
    await draft.getByRole('button', { name: 'Publish …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(page.getByText('Published.')).toBeVisible();
    await page.getByRole('link', { name: 'History' }).click();
    const planned = page.getByRole('region', { name: 'History' }).getByRole('listitem').first();
    await expect(planned).toContainText('Planned');
    await expect(planned).toContainText(`→ $${plannedText} from`);
  });
});

test('rules that contradict are refused with a design that shows it', async ({ page }) => {
  await signIn(page, MANAGER);
  await page.goto('/workshop/catalogue?part=rules');
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await tick(page.getByRole('radio', { name: 'It must have …' }));
  await page.getByLabel('Why, as customers read it').fill('Black is carried by its handle');
  await page.getByRole('button', { name: 'Put into the draft' }).click();

  await page.getByRole('button', { name: 'Add a rule' }).click();
  await page.getByLabel('If, line 1: about').selectOption('Extra');
  await page.getByLabel('Why, as customers read it').fill('We are out of handles');
  await page.getByRole('button', { name: 'Put into the draft' }).click();

  const draft = page.getByRole('region', { name: 'Draft' });
  await draft.getByRole('button', { name: 'Try it out' }).click();
  await expect(draft.getByText(/contradict each other/)).toBeVisible();
  await expect(draft.getByText(/For example: Black/).first()).toBeVisible();
  await expect(draft.getByRole('button', { name: 'Publish …' })).toHaveCount(0);
  await draft.getByRole('button', { name: 'Drop the draft' }).click();
  await expect(draft).toHaveCount(0);
});
