import { connect as openSocket } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { sessionOf, startWorld } from './world.ts';

const headers = { authorization: 'Bearer sk_test_sandbox' };

async function post(url: string, body: string, contentType: string) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': contentType },
    body,
    redirect: 'manual',
  });
  await answer.arrayBuffer();
  return answer.status;
}

const form = 'application/x-www-form-urlencoded';
const json = 'application/json';

test('bodies beyond the limit are refused with 413 on every route', async () => {
  const { sandbox, stripe } = await startWorld();
  const { id } = await stripe.checkout.sessions.create(sessionOf());
  const huge = `x=${'y'.repeat(300 * 1024)}`;
  const { stripeUrl } = sandbox;
  expect(await post(`${stripeUrl}/v1/checkout/sessions`, huge, form)).toBe(413);
  expect(await post(`${stripeUrl}/pay/${id}`, huge, form)).toBe(413);
  expect(await post(`${stripeUrl}/_sandbox/faults`, `"${huge}"`, json)).toBe(413);
});

test.each([
  ['the wrong content type', '/v1/checkout/sessions', '{}', json, 415],
  ['a tree that is too deep', '/v1/refunds', `a${'[b]'.repeat(50)}=1`, form, 400],
  ['thousands of parameters', '/v1/refunds', 'a=1&'.repeat(3_000), form, 400],
  ['an endless array', '/v1/refunds', 'expand[9999999]=x', form, 400],
  ['a prototype', '/v1/refunds', '__proto__[x]=1&constructor[prototype]=2', form, 400],
  ['a broken escape', '/v1/refunds', 'payment_intent=%E0%A4%A', form, 404],
  ['a NUL character', '/v1/refunds', 'payment_intent=pi%00', form, 404],
  ['broken JSON', '/_sandbox/faults', '{"duplicate":', json, 400],
  ['a JSON list', '/_sandbox/faults', '[]', json, 400],
  ['a poisoned JSON', '/_sandbox/faults', '{"__proto__":{"x":1}}', json, 400],
  ['an unknown event', '/_sandbox/events/evt_x/redeliver', '{}', json, 404],
  ['an unknown session', '/_sandbox/sessions/cs_x/pay', '{}', json, 404],
  ['an unknown route', '/v1/none', '', form, 404],
])('answers %s with a clear refusal', async (_case, path, body, contentType, status) => {
  const { sandbox } = await startWorld();
  expect(await post(sandbox.stripeUrl + path, body, contentType)).toBe(status);
});

test.each(['/%zz', '/pay/%E0%A4%A', '/v1/events?limit=0', '/v1/events?limit=x', '/v1/events?x=1'])(
  'answers GET %s with 400',
  async (path) => {
    const { sandbox } = await startWorld();
    const answer = await fetch(sandbox.stripeUrl + path, { headers });
    expect(answer.status).toBe(400);
  },
);

test('bytes that are no HTTP end the connection, not the process', async () => {
  const { sandbox, stripe } = await startWorld();
  const socket = openSocket(Number(new URL(sandbox.stripeUrl).port), '127.0.0.1');
  socket.end('\u0016\u0003\u0001 this is no HTTP\r\n\r\n');
  expect(await text(socket)).toContain('400');
  expect((await stripe.checkout.sessions.list()).data).toEqual([]);
});
