import { expect, test } from '@playwright/test';
import { apiOf, ownEmail } from './api.ts';
import { listParts, signIn, tick } from './shop.ts';

interface Kept {
  id: string;
  name: string;
  shareToken: string;
  version: { number: number; config: object };
}

/** A design made past the screens. */
async function keepDesign(page: Parameters<typeof apiOf>[0], name: string, presetId: string) {
  const api = apiOf(page);
  const { items } = await api.query<{ items: { id: string; config: object }[] }>(
    'builder.presets.list',
  );
  const config = items.find(({ id }) => id === presetId)?.config;
  return api.mutate<Kept>('builder.designs.create', { name, config, presetId });
}

test('a design is offered, approved, found in the gallery, and copied with credit', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const title = `Dune ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto('/sign-up?next=/account/designs');
  await page.getByLabel('Your name').fill('Anna Example');
  await page.getByLabel('E-mail').fill(ownEmail('gallery'));
  await page.getByLabel('Password', { exact: true }).fill('a long walk in the rain');
  await page.getByRole('button', { name: 'Open my account' }).click();
  await page.waitForURL(({ pathname }) => pathname === '/account/designs');
  await keepDesign(page, title, 'harbour');
  await page.reload();
  await page.getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('button', { name: 'Offer it to the gallery' }).click();
  await page.getByLabel('Credit').fill('Anna and her dog');
  await tick(page.getByRole('checkbox', { name: /I made this design/ }));
  await page.getByRole('button', { name: 'Send it to the workshop' }).click();
  await expect(page.getByText('Offered to the gallery')).toBeVisible();

  const maker = await (await browser.newContext()).newPage();
  await signIn(maker, 'maker@harness-hero.example');
  await maker.goto('/workshop/gallery');
  await maker.getByRole('button', { name: `Approve “${title}”` }).click();
  await expect(maker.getByRole('listitem').filter({ hasText: title })).toContainText(
    /Approved by you/,
  );

  const friend = await (await browser.newContext()).newPage();
  await friend.goto('/gallery?species=dog');
  await friend.getByRole('link', { name: new RegExp(title) }).click();
  await expect(friend.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(friend.getByText('by Anna and her dog')).toBeVisible();
  await expect(friend.locator('meta[name="robots"]')).toHaveCount(0);
  await friend.getByRole('link', { name: 'Make it mine' }).click();
  await friend.waitForURL('**/design?*');
  await listParts(friend);
  await friend.getByLabel('Name of this design').fill('After the dune');
  await expect
    .poll(async () => {
      const { items } = await apiOf(friend).query<{ items: Kept[] }>('builder.designs.list', {});
      return items.map(({ name }) => name);
    })
    .toEqual(['After the dune']);
  await friend.goto('/account/designs');
  await expect(friend.getByText(`After “${title}”, by Anna and her dog`)).toBeVisible();
});

test('a link keeps the dog’s name back, has a picture per version, and ends for good', async ({
  page,
}) => {
  const { id: designId, version } = await keepDesign(page, 'Walks', 'harbour');
  const api = apiOf(page);
  const text = { text: 'BRUNO', fontId: 'block', position: 'side', threadColourId: 'white' };
  const save = (baseVersion: number, changes: object) =>
    api.mutate('builder.designs.update', {
      designId,
      baseVersion,
      config: { ...version.config, ...changes },
    });
  await save(1, { personalisation: text });
  await page.goto(`/account/designs/${designId}`);
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  const see = async () => {
    const html = await (await page.request.get(link)).text();
    const picture = /property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
    const { pathname, search } = new URL(picture.replaceAll('&amp;', '&'));
    const answer = await page.request.get(`${pathname}${search}`);
    return { html, address: search, picture: await answer.body() };
  };
  const hidden = await see();
  expect(hidden.html).not.toContain('BRUNO');
  await tick(page.getByRole('checkbox', { name: 'Show the stitched text “BRUNO”' }));
  await expect.poll(async () => (await see()).html.includes('BRUNO')).toBe(true);
  const shown = await see();
  await save(2, { personalisation: text, colourId: 'teal' });
  const later = await see();
  expect(new Set([hidden, shown, later].map(({ address }) => address)).size).toBe(3);
  expect(shown.picture.equals(later.picture)).toBe(false);

  await page.getByRole('button', { name: 'End this link' }).click();
  await expect(page.getByText('The link has ended')).toBeVisible();
  const answer = await page.goto(link);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: /does not lead to a design/ })).toBeVisible();
});
