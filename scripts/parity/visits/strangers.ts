import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session, Visit } from '../session.ts';
import { repositoryDir } from '../../stack/repository.ts';
import { SIGN_IN_ATTEMPTS_MAX, WEBHOOK_SECRET } from '../twin-shops.ts';
import { attempt } from './attempt.ts';

export const strangerVisits: readonly Visit[] = [
  { name: 'an account of one’s own', times: 1, run: opensAccount },
  { name: 'webhooks', times: 1, run: sendsWebhooks },
];

const PASSWORD = 'four words for a dog';

async function opensAccount({ newVisitor, shops, url, next }: Session): Promise<void> {
  const email = `new-customer-${next()}@example.com`;
  const visitor = newVisitor();
  const post = (path: string, body: object) =>
    visitor.browse(`${url}/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: shops.addresses.web },
      body: JSON.stringify(body),
    });
  const { api } = visitor;
  await api.user.pets.create.mutate({
    name: 'Bruno',
    species: 'dog',
    breed: 'Labrador Retriever',
    birthDate: '2023-05-01',
    measurements: null,
  });
  await post('sign-up/email', { name: 'N', email: 'no address', password: PASSWORD });
  await post('sign-up/email', { name: 'N', email, password: 'password1234' });
  await post('sign-up/email', { name: 'New Customer', email, password: PASSWORD });
  await post('sign-up/email', { name: 'New Customer', email, password: PASSWORD });
  const { text } = await latestMail(shops, email);
  const verify = `${url}/auth/verify-email?${addressIn(text).searchParams.toString()}`;
  await visitor.browse(verify);
  await visitor.browse(verify);
  await visitor.signIn(email, PASSWORD);
  await api.user.me.query();
  const [pet] = await petsOf(api);
  if (pet) await api.user.pets.remove.mutate({ petId: pet.id });
  await post('change-password', { currentPassword: 'wrong words', newPassword: PASSWORD });
  await post('change-password', { currentPassword: PASSWORD, newPassword: `${PASSWORD}!` });
  await post('sign-out', {});
  await api.user.me.query();
  await post('request-password-reset', { email });
  const reset = addressIn((await latestMail(shops, email)).text).searchParams.get('token');
  await post('reset-password', { token: reset, newPassword: `${PASSWORD}?` });
  await post('reset-password', { token: reset, newPassword: `${PASSWORD}?` });
  for (let tries = 0; tries <= SIGN_IN_ATTEMPTS_MAX; tries += 1) {
    await attempt(visitor.signIn(email, 'wrong words'));
  }
}

const petsOf = async (api: ReturnType<Session['newVisitor']>['api']) =>
  (await api.user.pets.list.query()).items;

async function latestMail({ ask, addresses }: Session['shops'], to: string) {
  const list = await ask(`${addresses.inbox}/api/messages?to=${encodeURIComponent(to)}`);
  const { messages } = (await list.json()) as { messages: { id: string }[] };
  const mail = await ask(`${addresses.inbox}/api/messages/${messages[0]?.id ?? ''}`);
  return (await mail.json()) as { text: string };
}

const addressIn = (text: string) => new URL(text.match(/https?:\/\/\S+/)?.[0] ?? 'http://none');

const samples = join(repositoryDir, 'libs/modules/webhook/test/fixtures/stripe');
const sampleNames = [
  'charge.dispute.created',
  'charge.refunded',
  'checkout.session.completed',
  'payment_intent.payment_failed',
  'payment_intent.succeeded',
];

/** Samples in the provider's format, signed rightly and wrongly. */
async function sendsWebhooks({ shops, url, chance, next }: Session): Promise<void> {
  const post = (body: string, signature: string | null, path = '/webhooks/stripe') =>
    shops.ask(`${url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(signature === null ? {} : { 'stripe-signature': signature }),
      },
      body,
    });
  for (const name of sampleNames) {
    const event = JSON.parse(readFileSync(join(samples, `${name}.json`), 'utf8')) as object;
    const body = JSON.stringify({ ...event, id: `evt_parity_${next()}` });
    await post(body, signed(body));
    await post(body, signed(body));
    await post(body, signed(body, { ageSeconds: chance.pick([3_600, -3_600]) }));
    await post(`${body} `, signed(body));
  }
  const body = '{"id":"evt_parity","object":"event","type":"nothing.known","data":{"object":{}}}';
  await post(body, null);
  await post(body, '');
  await post(body, 't=1,v1=00');
  await post(body, signed(body, { secret: 'whsec_of_a_stranger' }));
  await post('{', signed('{'));
  await post('[]', signed('[]'));
  await post('x'.repeat(300_000), 't=1,v1=00');
  await post(body, signed(body), '/webhooks/shopify');
}

function signed(body: string, { secret = WEBHOOK_SECRET, ageSeconds = 0 } = {}): string {
  const at = Math.floor(Date.now() / 1000) - ageSeconds;
  return `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;
}
