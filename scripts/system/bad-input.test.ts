import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeholderId, sampleInput } from '../api/examples.ts';
import { describeProcedures, type DescribedProcedure } from '../api/procedures.ts';
import { demoAccounts, demoPassword } from '../../prisma/user/seed.ts';
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

const deep = `${'['.repeat(2000)}${']'.repeat(2000)}`;

/** Inputs that no schema accepts, and mutations of the one that the schema does. */
function hostileInputs(example: unknown): (string | undefined)[] {
  const whole = [
    undefined,
    'null',
    '[]',
    '"x"',
    '0',
    '{',
    deep,
    '{"__proto__":{"isAdmin":true}}',
    '{"constructor":{"prototype":{}}}',
  ];
  if (typeof example !== 'object' || example === null) return whole;
  const values = [
    null,
    -1,
    1e308,
    2 ** 53,
    '',
    '\u0000',
    '\ud800',
    '\'; DROP TABLE "order"; --',
    'x'.repeat(5000),
    [],
    {},
    true,
  ];
  const mutated = Object.keys(example).flatMap((key) => [
    JSON.stringify({ ...example, [key]: undefined }),
    ...values.map((value) => JSON.stringify({ ...example, [key]: value })),
  ]);
  return [...whole, ...mutated, JSON.stringify({ ...example, priceMinor: 1 })];
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
        for (const input of hostileInputs(sampleInput(path))) {
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

  function expected({ meta }: DescribedProcedure, actor: string): string[] {
    const rule = meta.access;
    if (rule?.kind === 'service') return ['RPC_NOT_ALLOWED'];
    if (rule?.kind === 'role') {
      if (actor === 'anonymous') return ['RPC_SIGN_IN_REQUIRED'];
      return rank.indexOf(actor) >= rank.indexOf(rule.role ?? 'admin')
        ? ['let in']
        : ['RPC_NOT_ALLOWED'];
    }
    // A reader without a cookie is nobody; a writer becomes a guest by writing.
    if (rule?.kind === 'customer' && actor === 'anonymous')
      return ['RPC_SIGN_IN_REQUIRED', 'let in'];
    if (rule?.kind === 'user' && actor === 'anonymous') return ['RPC_SIGN_IN_REQUIRED'];
    return ['let in'];
  }

  it.each(procedures.map((procedure) => [procedure.path, procedure] as const))(
    '%s lets in exactly whom its rule names',
    async (_path, procedure) => {
      for (const actor of ['anonymous', ...rank]) {
        expect(expected(procedure, actor), `${actor} at ${procedure.path}`).toContain(
          await refusal(procedure, actor),
        );
      }
    },
  );

  it('shows an id of somebody else as one that does not exist', async () => {
    const owner = shop.visitor();
    const { defaultConfig } = await import('@pet/domain/builder');
    const { catalogueV1 } = await import('@pet/domain/builder/data');
    const design = await owner.api.builder.designs.create.mutate({
      config: defaultConfig('dog', catalogueV1),
    });
    const stranger = shop.visitor();
    await stranger.api.builder.designs.create.mutate({ config: defaultConfig('dog', catalogueV1) });
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
