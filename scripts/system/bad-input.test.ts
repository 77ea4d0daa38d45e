import { hostileValues, hostileVariantsOf } from '@pet/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeholderId, sampleInput } from '../api/examples.ts';
import { describeProcedures, type DescribedProcedure } from '../api/procedures.ts';
import { demoAccounts, demoPassword } from '../../prisma/user/seed.ts';
import { leastRole } from './access-table.ts';
import { openShop, type ShopUnderTest } from './shop-under-test.ts';

let shop: ShopUnderTest;
const cookies: Record<string, string> = { anonymous: '' };
const procedures = (await describeProcedures()).filter(({ type }) => type !== 'subscription');

beforeAll(async () => {
  shop = await openShop();
  for (const { role, email } of Object.values(demoAccounts)) {
    const visitor = shop.visitor();
    await visitor.signIn(email, demoPassword);
    cookies[role] = visitor.cookie();
  }
}, 120_000);
afterAll(() => shop?.close());

interface Answer {
  status: number;
  body: string;
}

async function call(
  { path, type }: DescribedProcedure,
  json: string | undefined,
  cookie: string,
): Promise<Answer> {
  const url = `${shop.stack.addresses.frontDoor}/trpc/${path}`;
  const headers = { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) };
  const response =
    type === 'mutation'
      ? await fetch(url, { method: 'POST', headers, ...(json === undefined ? {} : { body: json }) })
      : await fetch(json === undefined ? url : `${url}?input=${encodeURIComponent(json)}`, {
          headers,
        });
  return { status: response.status, body: await response.text() };
}

/** What is not even a value, or only as text. */
const hostileTexts = [
  '{',
  `${'['.repeat(2000)}${']'.repeat(2000)}`,
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{}}}',
];

function hostileInputs(example: unknown): (string | undefined)[] {
  const isObject = typeof example === 'object' && example !== null;
  const values = isObject
    ? [...hostileVariantsOf(example), { ...example, priceMinor: 1 }]
    : hostileValues;
  return [...hostileTexts, ...values.map((value) => JSON.stringify(value))];
}

describe('every procedure', () => {
  it('has an access rule, an input, an output, a summary and an example that its schema accepts', () => {
    for (const { path, meta, input, output } of procedures) {
      expect(meta.access, path).toBeDefined();
      expect(input, path).not.toBeNull();
      expect(output, path).not.toBeNull();
      expect(meta.summary, path).toMatch(/\.$/);
      if (meta.access?.kind === 'service') continue;
      expect(input?.safeParse(sampleInput(path)).error?.issues ?? [], path).toEqual([]);
    }
  });

  it.each(procedures.map((procedure) => [procedure.path, procedure] as const))(
    '%s answers hostile input with a clear refusal and never with a 5xx',
    async (path, procedure) => {
      for (const actor of ['anonymous', 'admin']) {
        // A spoilt field is judged the same whoever sends it.
        const example = actor === 'admin' ? sampleInput(path) : undefined;
        for (const input of hostileInputs(example)) {
          const { status, body } = await call(procedure, input, cookies[actor] ?? '');
          expect(
            status,
            `${actor} ${path} ${input?.slice(0, 200)} → ${body.slice(0, 300)}`,
          ).toBeLessThan(500);
          expect(body).not.toMatch(/at .+\.[jt]s:\d+|SELECT |prisma/i);
        }
      }
    },
    60_000,
  );
});

describe('the authorisation matrix', () => {
  const refusal = async (procedure: DescribedProcedure, actor: string) => {
    const { path } = procedure;
    const input = sampleInput(path);
    const json = input === undefined ? undefined : JSON.stringify(input);
    const { body } = await call(procedure, json, cookies[actor] ?? '');
    const code = (JSON.parse(body) as { error?: { data: { appCode: string } } }).error?.data
      .appCode;
    return code === 'RPC_SIGN_IN_REQUIRED' || code === 'RPC_NOT_ALLOWED' ? code : 'let in';
  };
  const rank = ['customer', 'maker', 'manager', 'admin'];

  function expected({ path, type }: DescribedProcedure, actor: string): string {
    const least = leastRole[path] ?? 'missing in the table';
    if (least === 'service') return 'RPC_NOT_ALLOWED';
    if (least === 'anyone') return 'let in';
    // A reader without a cookie is nobody; a writer becomes a guest by writing.
    if (least === 'customer' && type === 'mutation') return 'let in';
    if (actor === 'anonymous') return 'RPC_SIGN_IN_REQUIRED';
    const needed = least === 'user' ? 'customer' : least;
    return rank.includes(needed) && rank.indexOf(actor) >= rank.indexOf(needed)
      ? 'let in'
      : 'RPC_NOT_ALLOWED';
  }

  it('knows every procedure', () => {
    expect(Object.keys(leastRole).sort()).toEqual(procedures.map(({ path }) => path).sort());
  });

  it.each(procedures.map((procedure) => [procedure.path, procedure] as const))(
    '%s lets in exactly whom the table names',
    async (_path, procedure) => {
      for (const actor of ['anonymous', ...rank]) {
        expect(await refusal(procedure, actor), `${actor} at ${procedure.path}`).toBe(
          expected(procedure, actor),
        );
      }
    },
  );

  it('shows an id of somebody else as one that does not exist', async () => {
    const owner = shop.visitor();
    const { defaultConfig } = await import('@pet/domain/builder');
    const { catalogueV2 } = await import('@pet/domain/builder/data');
    const design = await owner.api.builder.designs.create.mutate({
      config: defaultConfig('dog', catalogueV2),
    });
    const stranger = shop.visitor();
    await stranger.api.builder.designs.create.mutate({ config: defaultConfig('dog', catalogueV2) });
    const refused = (designId: string) =>
      stranger.api.builder.designs.get
        .query({ designId })
        .catch((error: { message: string; data: { appCode: string } }) => [
          error.message,
          error.data.appCode,
        ]);
    expect(await refused(design.id)).toEqual(await refused(placeholderId));
  });
});
