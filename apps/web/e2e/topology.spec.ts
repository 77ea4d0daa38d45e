import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import { apiOf } from './api.ts';
import { signIn } from './shop.ts';

const ADMIN = 'admin@harness-hero.example';

async function frontDoorOf(page: Page): Promise<string> {
  const { hosts } = await apiOf(page).query<{ hosts: { entrance: string; place: string }[] }>(
    'topology.status',
  );
  const frontDoor = hosts.find(({ entrance }) => entrance === 'public');
  return `http://127.0.0.1:${frontDoor?.place.split(':').at(-1)}`;
}

/** A service of the shop's own version that leaves every call to the copies. */
async function openStandIn(frontDoor: string) {
  const answer = async (path: string, response: ServerResponse) => {
    const isProbe = ['/ready', '/contract'].includes(path);
    const told = isProbe ? await fetch(new URL(path, frontDoor)) : null;
    response.setHeader('x-hh-service', told ? 'analytics-service' : 'refuses-module');
    response.setHeader('content-type', 'application/json');
    response.writeHead(told?.status ?? 421).end(await told?.text());
  };
  const server = createServer(({ url = '' }, response) => void answer(url, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close().closeAllConnections(),
  };
}

test('is for administrators alone, on the screen and behind it', async ({ page }) => {
  await signIn(page, 'manager@harness-hero.example');
  await page.goto('/workshop/topology');
  await expect(page.getByText('This page is for administrators')).toBeVisible();
  const refused = await page.request.post('/trpc/topology.place', {
    data: { module: 'analytics', weight: 0 },
  });
  expect(refused.status()).toBe(403);
});

test('an administrator moves a module by its controls, and takes it back', async ({
  page,
}, info) => {
  test.skip(info.project.name !== 'desktop', 'there is one routing table for all');
  await signIn(page, ADMIN);
  const service = await openStandIn(await frontDoorOf(page));
  await page.goto('/workshop/topology');
  const card = page.getByRole('listitem').filter({
    has: page.getByRole('heading', { name: 'analytics' }),
  });
  const dialog = page.getByRole('dialog');
  await expect(card.getByRole('list', { name: 'Processes of analytics' })).toContainText(
    'Contract',
  );
  const summary = card.getByText('Move analytics');
  await summary.press('Enter');

  await test.step('what cannot be meant is refused before it is asked', async () => {
    await card.getByLabel('Calls of analytics that go there').fill('150');
    await card.getByRole('button', { name: 'Apply' }).click();
    await expect(card.getByText('Write a whole number from 0 to 100.')).toBeVisible();
    await expect(dialog).toBeHidden();
  });

  await test.step('a service that is not there gets no calls', async () => {
    await card.getByLabel('Address of the analytics service').fill('http://127.0.0.1:1');
    await card.getByRole('button', { name: '10 %', exact: true }).click();
    await card.getByRole('button', { name: 'Apply' }).click();
    await expect(dialog).toContainText(
      'Now 0 % go to a service. 10 % will go to http://127.0.0.1:1',
    );
    await dialog.getByRole('button', { name: 'Send 10 %' }).click();
    await expect(dialog.getByText('http://127.0.0.1:1 gives no answer.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('one that can stand in is shadowed, gets a part, and gives it back', async () => {
    const { address } = service;
    await card.getByLabel('Address of the analytics service').fill(address);
    await card.getByRole('button', { name: 'Shadow', exact: true }).click();
    await dialog.getByRole('button', { name: 'Shadow it' }).click();
    await expect(card.getByText('Shadowed')).toBeVisible();

    await card.getByRole('button', { name: '1 %', exact: true }).click();
    await card.getByRole('button', { name: 'Apply' }).click();
    await dialog.getByRole('button', { name: 'Send 1 %' }).click();
    await expect(card.getByText(`1 % of the calls go to ${address}`)).toBeVisible();

    await card.getByLabel('Address of the analytics service').fill('half an addr');
    await card.getByRole('button', { name: 'Back', exact: true }).click();
    await dialog.getByRole('button', { name: 'Take them back' }).click();
    await expect(card.getByText('All calls are answered by the front door')).toBeVisible();
    await expect(card.getByText('Shadowed')).toBeHidden();
    await expect(card.getByRole('button', { name: 'Back', exact: true })).toBeDisabled();
  });
  service.close();
});
