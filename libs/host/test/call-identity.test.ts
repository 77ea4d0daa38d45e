import { generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IdentityKeysFile } from '../src/identity/identity-keys.ts';
import { startTopology, topologies, writeKeys, type RunningTopology } from './topology.ts';

let shop: RunningTopology;
beforeAll(async () => {
  shop = await startTopology(topologies.microservices);
});
afterAll(() => shop.stop());

const builder = () => shop.addresses.get('builder-service') ?? '';
const call = (token?: string, path = '/trpc/builder.whoAmI') =>
  fetch(`${builder()}${path}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
const keysOf = async (name: string): Promise<IdentityKeysFile> =>
  JSON.parse(await readFile(join(shop.keysDir, `${name}.json`), 'utf8')) as IdentityKeysFile;

interface Forged {
  claims?: JWTPayload;
  audience?: string;
  expiresIn?: string;
  issuedAt?: string;
  issuer?: string;
  kid?: string;
  key?: CryptoKey;
}
const aCall = { caller: null, actor: { kind: 'anonymous' }, client: { ip: null, userAgent: null } };

async function token(signer: string, forged: Forged = {}): Promise<string> {
  const { own } = await keysOf(signer);
  return new SignJWT({ ...aCall, ...forged.claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: forged.kid ?? own.kid })
    .setIssuer(forged.issuer ?? 'harness-hero')
    .setAudience(forged.audience ?? 'builder')
    .setIssuedAt(forged.issuedAt)
    .setExpirationTime(forged.expiresIn ?? '60s')
    .sign(forged.key ?? (await importJWK({ ...own, kty: 'OKP' }, 'EdDSA')));
}

describe('a service that is not the front door', () => {
  it('takes a call that the front door has signed for it', async () => {
    const answer = await call(await token('gateway'));
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { result: { data: { actor: 'anonymous' } } },
    ]);
  });

  it('refuses everybody without a token, whatever they claim to be', async () => {
    for (const path of ['/trpc/builder.whoAmI', '/v1/catalogue', '/openapi.json', '/docs/']) {
      expect([path, (await call(undefined, path)).status]).toEqual([path, 401]);
    }
    const claimed = await fetch(`${builder()}/trpc/builder.whoAmI`, {
      headers: { 'x-user-id': 'u1', 'x-user-role': 'admin', cookie: 'hh.session_token=s1' },
    });
    expect(claimed.status).toBe(401);
    expect((await call(undefined, '/health')).status).toBe(200);
  });

  it('refuses what is not certainly true', async () => {
    const { privateKey } = await generateKeyPair('EdDSA');
    const good = await token('gateway');
    const [head, , signature] = good.split('.');
    const admin = { kind: 'user', userId: 'u1', role: 'admin', guestId: null };
    const altered = Buffer.from(JSON.stringify({ ...aCall, actor: admin })).toString('base64url');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    const refused: Record<string, string> = {
      empty: '',
      nonsense: 'x.y.z',
      unsigned: `${none}.${altered}.`,
      altered: `${head}.${altered}.${signature}`,
      'for another module': await token('gateway', { audience: 'user' }),
      expired: await token('gateway', { expiresIn: '-10s' }),
      'signed an hour ago': await token('gateway', { issuedAt: '-1h', expiresIn: '1h' }),
      'from elsewhere': await token('gateway', { issuer: 'somebody' }),
      'by an unknown key': await token('gateway', { kid: 'unknown', key: privateKey }),
      'by a wrong key': await token('gateway', { key: privateKey }),
      'by one who may not speak for the user module': await token('webhook-service', {
        claims: { caller: 'user' },
      }),
      'by one who is not the front door': await token('webhook-service'),
      'without an actor': await token('gateway', { claims: { actor: undefined } }),
    };
    for (const [what, forged] of Object.entries(refused)) {
      expect([what, (await call(forged)).status]).toEqual([what, 401]);
    }
  });

  it('lets a module speak for itself, to those who listen to it', async () => {
    const user = await token('user-service', { claims: { caller: 'user' } });
    expect((await call(user, '/trpc/builder.forNeighbours')).status).toBe(200);
    const webhook = await token('webhook-service', { claims: { caller: 'webhook' } });
    expect((await call(webhook, '/trpc/builder.forNeighbours')).status).toBe(403);
  });

  it('refuses an address that is written so that the module is overlooked', async () => {
    const foreign = await token('gateway', { audience: 'user' });
    for (const path of [
      '/%74rpc/builder.whoAmI',
      '/trpc/builder%252EwhoAmI',
      '/trpc/user.me%252Cbuilder.whoAmI?batch=1',
      '/v1/c%61talogue',
      '/trpc/topology.status,builder.whoAmI?batch=1',
    ]) {
      expect([path, (await call(foreign, path)).status]).toEqual([path, 401]);
    }
  });

  it('leaves it to the front door from which pages a write may come', async () => {
    const write = (headers: Record<string, string>) =>
      fetch(`${builder()}/trpc/builder.claim`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{"claimId":"c1"}',
      });
    const authorization = `Bearer ${await token('gateway', {
      claims: { actor: { kind: 'guest', guestId: 'g1' } },
    })}`;
    const partner = { origin: 'https://partner.example', 'sec-fetch-site': 'cross-site' };
    expect((await write({ ...partner, authorization })).status).toBe(200);
    expect((await write(partner)).status).toBe(401);
  });

  it('refuses a batch that asks more modules than the token is for', async () => {
    const answer = await call(await token('gateway'), '/trpc/builder.whoAmI,user.me?batch=1');
    expect(answer.status).toBe(401);
  });

  it('follows new keys without a restart, and forgets withdrawn ones', async () => {
    const old = await token('gateway');
    expect((await call(old)).status).toBe(200);
    await writeKeys(shop.keysDir, topologies.microservices);
    await expect
      .poll(async () => (await call(old)).status, { timeout: 10_000, interval: 200 })
      .toBe(401);
    await expect
      .poll(async () => (await fetch(`${shop.url}/trpc/builder.whoAmI`)).status, {
        timeout: 10_000,
        interval: 200,
      })
      .toBe(200);
  });

  it('keeps its keys when their file becomes unusable', async () => {
    await writeFile(join(shop.keysDir, 'builder-service.json'), '{');
    const good = await token('gateway');
    const until = Date.now() + 2_500;
    await expect.poll(() => Date.now() > until, { timeout: 5_000 }).toBe(true);
    expect((await call(good)).status).toBe(200);
  });
});

describe('a public process', () => {
  it('refuses a token that is not right instead of taking its bearer for a visitor', async () => {
    const answer = await fetch(`${shop.url}/trpc/user.me`, {
      headers: { authorization: 'Bearer forged' },
    });
    expect(answer.status).toBe(401);
  });

  it('checks no more signatures for an address whose tokens are not right, and goes on for the others', async () => {
    const door = await startTopology(
      { backend: ['builder'], 'user-service': ['user'] },
      { RATE_LIMIT_PER_MINUTE: '3', BUILDER_SERVICE_URL: 'http://127.0.0.1:1' },
    );
    const { own } = JSON.parse(
      await readFile(join(door.keysDir, 'user-service.json'), 'utf8'),
    ) as IdentityKeysFile;
    const sign = async (key: CryptoKey) =>
      new SignJWT({ ...aCall, caller: 'user' })
        .setProtectedHeader({ alg: 'EdDSA', kid: own.kid })
        .setIssuer('harness-hero')
        .setAudience('builder')
        .setIssuedAt()
        .setExpirationTime('60s')
        .sign(key);
    const good = await sign((await importJWK({ ...own, kty: 'OKP' }, 'EdDSA')) as CryptoKey);
    const bad = await sign((await generateKeyPair('EdDSA')).privateKey);
    const statusesFrom = async (ip: string, bearer: string, times: number) => {
      const statuses: number[] = [];
      for (let count = 0; count < times; count += 1) {
        const answer = await fetch(`${door.url}/trpc/builder.whoAmI`, {
          headers: { 'x-forwarded-for': ip, authorization: `Bearer ${bearer}` },
        });
        statuses.push(answer.status);
      }
      return statuses;
    };
    expect(await statusesFrom('9.9.9.9', bad, 5)).toEqual([401, 401, 401, 429, 429]);
    expect(await statusesFrom('9.9.9.9', good, 1)).toEqual([429]);
    expect(await statusesFrom('10.0.0.7', good, 6)).toEqual(Array(6).fill(200));
    // To a process of ours whose keys were replaced, it says that nothing was begun.
    const turnedAway = await fetch(`${door.url}/trpc/builder.whoAmI`, {
      headers: { 'x-forwarded-for': '9.9.9.9', authorization: `Bearer ${good}` },
    });
    expect(turnedAway.headers.get('x-hh-service')).toBe('refuses-caller');
    await door.stop();
  });
});
