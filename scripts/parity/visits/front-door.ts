import { BATCH_CALLS_MAX } from '@pet/rpc/call-limits';
import { examples, sampleInput } from '../../api/examples.ts';
import type { DescribedProcedure } from '../../api/procedures.ts';
import { fillCart } from '../../shop/fill-cart.ts';
import type { Visitor } from '../../shop/visitor.ts';
import type { Session, Visit } from '../session.ts';

export const frontDoorVisits: readonly Visit[] = [
  { name: 'mixed batches', times: 2, run: sendsBatches },
  { name: 'REST', times: 1, run: usesRest },
  { name: 'live screens', times: 1, run: watchesLive },
  { name: 'odd requests', times: 1, run: sendsOddRequests },
];

const json = { 'content-type': 'application/json' };
const BATCHES = 12;
const unknown = ['order.nothing', 'nobody.here', 'builder', '__proto__.toString'];

/** Calls of all modules in one request; some are unknown, some not allowed, some badly put. */
async function sendsBatches(session: Session): Promise<void> {
  const { chance, people, newVisitor } = session;
  const open = session.procedures.filter(
    ({ path }) => path in examples && !path.startsWith('topology.'),
  );
  for (let count = 0; count < BATCHES; count += 1) {
    const type = chance.pick(['query', 'query', 'mutation'] as const);
    const paths = [...open.filter((one) => one.type === type).map(({ path }) => path), ...unknown];
    const batch = chance.some(paths, 1 + chance.below(BATCH_CALLS_MAX + 2));
    const inputs = Object.fromEntries(
      batch.map((path, index) => [index, chance.below(8) ? sampleInput(path) : { odd: true }]),
    );
    const visitor = chance.pick([newVisitor(), people.customer, people.maker, people.admin]);
    await sendBatch(session, visitor, { type, batch, inputs });
  }
}

interface Batch {
  type: DescribedProcedure['type'];
  batch: string[];
  inputs: object;
}

function sendBatch({ url, chance }: Session, { browse }: Visitor, { type, batch, inputs }: Batch) {
  const address = `${url}/trpc/${batch.join(',')}?batch=1`;
  const text = JSON.stringify(inputs);
  // Answers then come line by line, as each is ready.
  const streamed = chance.below(3) ? {} : { 'trpc-accept': 'application/jsonl' };
  return type === 'mutation'
    ? browse(address, { method: 'POST', headers: { ...json, ...streamed }, body: text })
    : browse(`${address}&input=${encodeURIComponent(text)}`, { headers: streamed });
}

async function usesRest({ newVisitor, url, people, chance }: Session): Promise<void> {
  const buyer = newVisitor();
  const order = await buyer.api.order.checkout.place.mutate(await fillCart(buyer));
  const { trackingToken } = order;
  const { id: designId } = (await buyer.api.builder.designs.list.query({})).items[0] ?? { id: '' };
  const { shareToken } = await buyer.api.builder.designs.share.mutate({ designId });
  const post = (path: string, body: unknown, headers: object = json) =>
    buyer.browse(`${url}${path}`, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const get = (path: string) => buyer.browse(`${url}${path}`);
  for (const path of [
    '/v1/catalogue',
    '/v1/presets',
    '/v1/me',
    '/v1/breeds?species=dog',
    '/v1/breeds?species=fish',
    `/v1/shared-designs/${shareToken}`,
    '/v1/shared-designs/AAAAAAAAAAAAAAAAAAAAAA',
    '/v1/shared-designs/short',
    '/v1/nothing',
    '/v1',
  ]) {
    await get(path);
  }
  await people.customer.browse(`${url}/v1/me`);
  await post('/v1/quote', sampleInput('builder.quote'));
  await post('/v1/quote', { config: null });
  await post('/v1/pets/assess', sampleInput('user.pets.assess'));
  await post('/v1/orders/track', { trackingToken });
  await post('/v1/orders/track', { trackingToken: 'A'.repeat(32) });
  await post('/v1/orders/resume-payment', { trackingToken });
  await post('/v1/orders/resume-payment', chance.pick(['{', '[]', 'null', '""']));
  await post('/v1/orders/track', 'words', { 'content-type': 'text/plain' });
  await post('/v1/catalogue', {});
}

async function watchesLive({ newVisitor, people, url }: Session): Promise<void> {
  const buyer = newVisitor();
  const order = await buyer.api.order.checkout.place.mutate(await fillCart(buyer));
  const watch = (visitor: Visitor, path: string, input?: object) =>
    visitor.browse(
      `${url}/trpc/${path}${input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ''}`,
      { headers: { accept: 'text/event-stream' } },
    );
  await watch(buyer, 'order.onTrack', { trackingToken: order.trackingToken });
  await watch(buyer, 'order.onTrack', { trackingToken: 'A'.repeat(32) });
  await watch(buyer, 'order.onTrack', {});
  await watch(buyer, 'order.workshop.onBoard', {});
  await watch(people.maker, 'order.workshop.onBoard', {});
  await watch(buyer, 'order.onNothing', {});
  await watch(buyer, 'builder.catalogue');
}

/** What proxies, scanners and mistaken programs send. */
async function sendsOddRequests({ shops, url, newVisitor, people }: Session): Promise<void> {
  const { web } = shops.addresses;
  const quote = `/trpc/builder.quote?input=${encodeURIComponent(JSON.stringify(sampleInput('builder.quote')))}`;
  const send = (path: string, init: RequestInit = {}) => shops.ask(`${url}${path}`, init);
  const post = (path: string, body: string, headers: Record<string, string> = json) =>
    send(path, { method: 'POST', headers, body });
  for (const path of [
    '/',
    '/trpc',
    '/trpc/',
    '/trpc/builder%2Ecatalogue',
    '/trpc/builder.catalogue%2Cuser.me?batch=1&input=%7B%7D',
    '/trpc/builder.catalogue%252Cuser.me?batch=1',
    '/trpc/builder.catalogue,user.me',
    '/trpc/builder.catalogue,user.me?batch=0&batch=1',
    '/trpc/builder.catalogue?batch=1',
    '/trpc/builder.catalogue/more',
    '/trpc/builder.',
    '/trpc/.catalogue',
    '/trpc/BUILDER.catalogue',
    '/trpc/order.cart.addLine',
    '/trpc/order.track?input=%7B',
    '/trpc/order.track?input=%22',
    '/trpc/%E0%A4%A',
    '/trpc/,?batch=1',
    `/trpc/${Array.from({ length: 1_000 }, () => 'user.me').join()}?batch=1`,
    '/auth',
    '/auth/nothing',
    '/auth/sign-in/email',
    '/auth/verify-email?token=wrong',
    '/webhooks/stripe',
    '/webhooks/nobody',
    '/nothing',
    '/favicon.ico',
    '/health',
    '/ready',
    '/metrics',
    '/contract',
    '/openapi.json',
    '/docs',
    quote,
  ]) {
    await send(path);
  }
  for (const method of ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE']) {
    for (const path of [
      '/trpc/builder.catalogue',
      '/v1/catalogue',
      '/auth/sign-out',
      '/webhooks/stripe',
      '/nothing',
    ])
      await send(path, { method });
  }
  for (const origin of [web, 'https://elsewhere.example', 'null']) {
    await send('/trpc/user.me', { headers: { origin } });
    await send('/trpc/user.me', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    await post('/trpc/order.cart.acceptPrices?batch=1', '{}', { ...json, origin });
    await post('/auth/sign-out', '{}', { ...json, origin });
    await post('/trpc/builder.catalogue,user.me?batch=1', '{}', { ...json, origin });
  }
  const config = JSON.stringify(sampleInput('builder.designs.create'));
  await post('/trpc/builder.designs.create', config, { 'content-type': 'text/plain' });
  await post('/trpc/builder.designs.create', config, {
    'content-type': 'application/x-www-form-urlencoded',
  });
  await post('/trpc/builder.designs.create', config, {});
  await post('/trpc/builder.designs.create', '');
  await post('/trpc/builder.designs.create', `"${'x'.repeat(70_000)}"`);
  await post('/trpc/builder.designs.create,user.pets.create?batch=1', `"${'x'.repeat(70_000)}"`);
  await post('/trpc/user.me', '{}');
  await post('/trpc/nobody.here', '{}');
  await send('/trpc/user.me', {
    headers: { authorization: 'Bearer forged', 'x-user-id': 'admin' },
  });
  await send('/trpc/user.me', { headers: { authorization: 'Basic YTpi' } });
  await send('/trpc/user.me', {
    headers: { cookie: 'hh_guest=short; hh.session_token=forged.word' },
  });
  await send('/trpc/user.me', { headers: { 'x-request-id': 'of-the-client-0001' } });
  await send('/trpc/order.list', {
    headers: { 'x-user-id': 'admin', 'x-hh-actor': 'admin', 'x-forwarded-for': '1.2.3.4' },
  });
  const guest = newVisitor();
  await guest.api.order.cart.acceptPrices.mutate();
  await guest.browse(`${url}/trpc/user.me`);
  await people.customer.browse(`${url}/trpc/user.me,order.cart.get?batch=1`);
}
