import { expect, test } from 'vitest';
import { eventually, sessionOf, startWorld } from './world.ts';
import type { World } from './world.ts';

const card = { email: 'ada@example.com', expiry: '12 / 34', cvc: '123', name: 'Ada L.' };

async function openPage(overrides = {}) {
  const world = await startWorld();
  const session = await world.stripe.checkout.sessions.create(sessionOf(overrides));
  const url = session.url ?? '';
  return { ...world, id: session.id, url };
}

async function submit(url: string, fields: Record<string, string>) {
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
  });
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    text: await answer.text(),
  };
}

async function read(url: string) {
  const answer = await fetch(url, { redirect: 'manual' });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

async function chargesOf({ ledger }: World) {
  return (await ledger()).charges.filter(({ status }) => status === 'succeeded');
}

test('shows what is bought, the total, the way back, and that no money moves', async () => {
  const { url } = await openPage();
  const { status, text, headers } = await read(url);
  expect(status).toBe(200);
  for (const shown of ['Trail harness, size M', '3 × $13.33', '$89.98', 'no money moves']) {
    expect(text).toContain(shown);
  }
  expect(text).toContain('href="http://127.0.0.1:3000/cart"');
  expect(text).not.toContain('<script');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('an accepted card leads back to the shop with the session in the address', async () => {
  const { id, url, ...world } = await openPage();
  const paid = await submit(url, { ...card, number: '4242 4242 4242 4242' });
  expect(paid).toMatchObject({
    status: 303,
    location: `http://127.0.0.1:3000/thanks?session=${id}`,
  });
  await eventually(() => expect(world.shop.types()).toContain('checkout.session.completed'));
});

test('a tapped test card fills the number in and keeps the rest', async () => {
  const { url, ...world } = await openPage();
  const filled = await submit(url, { ...card, number: '1', use: '4000000000000002' });
  expect(filled.status).toBe(200);
  expect(filled.text).toContain('value="4000 0000 0000 0002"');
  expect(filled.text).toContain('value="Ada L."');
  expect(await chargesOf(world)).toEqual([]);
});

test('a declined card stays on the page with everything that was typed', async () => {
  const { id, url, shop, stripe } = await openPage();
  const declined = await submit(url, { ...card, number: '4000000000000002' });
  expect(declined.status).toBe(402);
  expect(declined.text).toContain('role="alert"');
  expect(declined.text).toContain('Your card was declined.');
  for (const kept of ['ada@example.com', '12 / 34', 'Ada L.', '4000000000000002']) {
    expect(declined.text).toContain(`value="${kept}"`);
  }
  expect(await stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'open' });
  await eventually(() => expect(shop.types()).toEqual(['payment_intent.payment_failed']));
});

test('a second click on pay charges nothing and says so', async () => {
  const { url, ...world } = await openPage();
  const fields = { ...card, number: '4242424242424242' };
  const [first, second] = await Promise.all([submit(url, fields), submit(url, fields)]);
  expect([first.status, second.status].sort()).toEqual([200, 303]);
  const later = await read(url);
  expect(later.text).toContain('already paid');
  expect(later.text).toContain('Return to the shop');
  expect(await chargesOf(world)).toHaveLength(1);
});

test('an expired session shows a clear page and cannot be paid', async () => {
  const { id, url, ...world } = await openPage();
  await world.stripe.checkout.sessions.expire(id);
  const tried = await submit(url, { ...card, number: '4242424242424242' });
  expect(tried).toMatchObject({ status: 410 });
  expect(tried.text).toContain('expired');
  expect(await chargesOf(world)).toEqual([]);
});

test('a 3-D Secure card asks on a page of its own and is charged once confirmed', async () => {
  const { id, url, ...world } = await openPage();
  const asked = await submit(url, { ...card, number: '4000002500003155' });
  expect(asked).toMatchObject({ status: 303, location: `/pay/${id}/confirm` });
  expect((await read(`${url}/confirm`)).text).toContain('ends in 3155');
  expect(await chargesOf(world)).toEqual([]);

  const confirmed = await submit(`${url}/confirm`, { answer: 'yes' });
  expect(confirmed.location).toContain('/thanks?session=');
  expect((await submit(`${url}/confirm`, { answer: 'yes' })).status).toBe(200);
  expect(await chargesOf(world)).toHaveLength(1);
});

test('a refused 3-D Secure question leads back to the form', async () => {
  const { url, shop, ...world } = await openPage();
  await submit(url, { ...card, number: '4000002500003155' });
  const refused = await submit(`${url}/confirm`, { answer: 'no' });
  expect(refused.status).toBe(402);
  expect(refused.text).toContain('did not confirm');
  expect(refused.text).toContain('value="Ada L."');
  await eventually(() => expect(shop.types()).toEqual(['payment_intent.payment_failed']));
  expect(await chargesOf({ shop, ...world })).toEqual([]);
});

test('a confirmation nobody asked for leads back to the form', async () => {
  const { id, url } = await openPage();
  expect(await submit(`${url}/confirm`, { answer: 'yes' })).toMatchObject({
    status: 303,
    location: `/pay/${id}`,
  });
});

test.each([
  ['no number', { number: '' }, 'Enter a card number'],
  ['a mistyped number', { number: '4242424242424241' }, 'typing error'],
  ['a past date', { expiry: '01 / 20' }, 'has expired'],
  ['no date', { expiry: 'soon' }, 'Enter month and year'],
  ['a short code', { cvc: '1' }, '3 digits'],
  ['no e-mail', { email: 'ada' }, 'e-mail address'],
])('names the field at fault: %s', async (_case, fault, message) => {
  const { url, ...world } = await openPage();
  const answer = await submit(url, { ...card, number: '4242424242424242', ...fault });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(message);
  expect(answer.text).toContain('aria-invalid="true"');
  expect((await world.ledger()).charges).toEqual([]);
});

test('text from shop and payer is shown as text', async () => {
  const { url } = await openPage({ client_reference_id: '<img src=x onerror=alert(1)>' });
  const answer = await submit(url, { ...card, number: '', name: '"><script>alert(1)</script>' });
  expect(answer.text).not.toMatch(/<script|<img src=x/);
});

test('a form sent by another site is refused', async () => {
  const { url, ...world } = await openPage();
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'cross-site' },
    body: new URLSearchParams({ ...card, number: '4242424242424242' }),
  });
  expect(answer.status).toBe(403);
  expect(await chargesOf(world)).toEqual([]);
});

test('an unknown session has a page that says so', async () => {
  const { sandbox } = await startWorld();
  const { status, text } = await read(`${sandbox.stripeUrl}/pay/cs_test_unknown`);
  expect(status).toBe(404);
  expect(text).toContain('no such payment');
});

test('the control page lists sessions and events and switches faults by form', async () => {
  const { sandbox, id, pay } = await openPage();
  await pay(id);
  const switched = await fetch(`${sandbox.stripeUrl}/_sandbox/faults`, {
    method: 'POST',
    headers: { accept: 'text/html' },
    redirect: 'manual',
    body: new URLSearchParams({ duplicate: '2', lose: 'all', reorder: 'on' }),
  });
  expect(switched.status).toBe(303);
  const { text } = await read(sandbox.stripeUrl);
  for (const shown of ['HH-TEST1', 'checkout.session.completed', 'value="all"', 'checked']) {
    expect(text).toContain(shown);
  }
});
