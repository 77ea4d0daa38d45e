import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { curlLines, staffSignIn } from '../api/curl.ts';
import { examples } from '../api/examples.ts';
import { describeProcedures } from '../api/procedures.ts';
import { openShop, type ShopUnderTest } from './shop-under-test.ts';

let shop: ShopUnderTest;
const folder = mkdtempSync(join(tmpdir(), 'harness-hero-api-page-'));
beforeAll(async () => {
  shop = await openShop('demo');
}, 120_000);
afterAll(async () => {
  await shop?.close();
  rmSync(folder, { recursive: true, force: true });
});

it('every line of docs/api.md works when the page is run from top to bottom', async () => {
  const { frontDoor } = shop.stack.addresses;
  const procedures = await describeProcedures();
  const described = new Map(procedures.map((procedure) => [procedure.path, procedure]));
  const open = procedures.filter(({ meta }) => meta.access?.kind !== 'service');
  expect(Object.keys(examples).sort()).toEqual(open.map(({ path }) => path).sort());

  const linesOf = (path: string): string[] => {
    const procedure = described.get(path);
    const example = examples[path];
    if (!procedure || !example) throw new Error(`${path} is not described`);
    const again = example.after ? linesOf(example.after) : [];
    return [...again, ...curlLines(procedure, example, frontDoor)];
  };
  const script = Object.keys(examples).flatMap((path) => [
    `echo; echo "### ${path}"`,
    ...linesOf(path),
  ]);
  const output = execFileSync(
    'bash',
    ['-c', [`cd ${folder}`, ...staffSignIn(frontDoor), ...script].join('\n')],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  for (const section of output.split('### ').slice(1)) {
    const [path = '', ...answer] = section.split('\n');
    expect(answer.join('\n'), path).toMatch(/"result"|^data: /m);
    expect(answer.join('\n'), path).not.toContain('"error"');
  }
}, 120_000);
