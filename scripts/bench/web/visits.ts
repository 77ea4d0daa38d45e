import { defaultConfig } from '@pet/domain/builder';
import { catalogueV2 } from '@pet/domain/builder/data';
import type { Page } from '@playwright/test';
import { fillCart } from '../../shop/fill-cart.ts';
import { createVisitor, type Visitor } from '../../shop/visitor.ts';

export interface Cookie {
  name: string;
  value: string;
}

/** One page as a customer or a maker uses it. */
export interface Visit {
  name: string;
  /** Who comes, and what they have; answers the path of the page. */
  arrange: (visitor: Visitor) => Promise<string>;
  /** What they do there; INP is that of the slowest step. */
  use: (page: Page) => Promise<void>;
}

const DEMO_PASSWORD = 'harness-hero-demo';

export const visits: readonly Visit[] = [
  { name: 'home', arrange: async () => '/', use: scroll },
  { name: 'builder', arrange: async () => '/design', use: designHarness },
  { name: 'shared design', arrange: shareDesign, use: scroll },
  {
    name: 'cart',
    arrange: async (visitor) => (await fillCart(visitor), '/cart'),
    use: changeQuantity,
  },
  {
    name: 'checkout',
    arrange: async (visitor) => (await fillCart(visitor), '/checkout'),
    use: typeAddress,
  },
  { name: 'order tracking', arrange: placeOrder, use: scroll },
  {
    name: 'workshop board',
    arrange: signInAs('maker@harness-hero.example', '/workshop'),
    use: openCard,
  },
];

/** A visitor with cookies of their own, and the path that they open. */
export async function arrangeVisit(
  visit: Visit,
  origin: string,
): Promise<{ path: string; cookies: Cookie[] }> {
  const visitor = createVisitor(origin);
  const path = await visit.arrange(visitor);
  const cookies = visitor
    .cookie()
    .split('; ')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const separator = pair.indexOf('=');
      return { name: pair.slice(0, separator), value: pair.slice(separator + 1) };
    });
  return { path, cookies };
}

async function shareDesign({ api }: Visitor): Promise<string> {
  const config = defaultConfig('dog', catalogueV2);
  const { id } = await api.builder.designs.create.mutate({ config });
  const { shareToken } = await api.builder.designs.share.mutate({ designId: id });
  return `/d/${shareToken}`;
}

async function placeOrder(visitor: Visitor): Promise<string> {
  const order = await visitor.api.order.checkout.place.mutate(await fillCart(visitor));
  return `/order/${order.trackingToken}`;
}

function signInAs(email: string, path: string) {
  return async (visitor: Visitor) => {
    await visitor.signIn(email, DEMO_PASSWORD);
    return path;
  };
}

async function scroll(page: Page): Promise<void> {
  await page.mouse.wheel(0, 1500);
  await page.waitForTimeout(500);
}

/** One choice of each kind on the sheet of a phone, which shows one part at a time. */
async function designHarness(page: Page): Promise<void> {
  const part = (id: string) => page.locator(`#part-${id}`);
  const open = async (id: string) => {
    await page.getByRole('button', { name: 'All parts' }).click();
    await settle(page);
    await part(id).locator('summary').click();
    await settle(page);
  };
  const choose = async (id: string, option: string) => {
    await part(id).getByRole('radio', { name: option }).first().click();
    await settle(page);
  };
  await choose('style', 'H-harness');
  await open('colour');
  await choose('colour', 'Navy');
  await open('hardware');
  await choose('hardware', 'Gold');
  await open('webbing');
  await choose('webbing', '20 mm');
  await open('stitching');
  const name = part('stitching').getByRole('textbox');
  await name.pressSequentially('Bruno', { delay: KEY_MS });
  await name.blur();
  await settle(page);
  await open('style');
  await choose('style', 'Cat');
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await settle(page);
}

async function changeQuantity(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /more|increase/i })
    .first()
    .click();
  await settle(page);
}

async function typeAddress(page: Page): Promise<void> {
  await page.getByLabel('E-mail').pressSequentially('anna@example.com');
  await page.getByLabel('Full name').pressSequentially('Anna Example');
  await page.getByLabel('Country').selectOption('DE');
  await settle(page);
}

async function openCard(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Move/ }).first().click();
  await settle(page);
}

/** Between two letters of someone who types fast on a phone. */
const KEY_MS = 150;

/** Until what an input brought about is painted, several frames of a slow phone later. */
const settle = (page: Page) => page.waitForTimeout(400);
