import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { moduleAt, moduleOfPath } from '@pet/rpc';
import { expect, it } from 'vitest';
import { describeProcedures } from './api/procedures.ts';
import { apiDocs } from './api-docs.ts';
import { repositoryDir } from './stack/repository.ts';

it('documents the procedures as they are (otherwise: node scripts/api-docs.ts)', async () => {
  expect(await readFile(join(repositoryDir, 'docs/api.md'), 'utf8')).toBe(await apiDocs());
});

it('has a module for every REST address, which is how another process finds it', async () => {
  const offered = (await describeProcedures()).flatMap(({ path, meta }) =>
    meta.rest ? [[meta.rest.path, moduleOfPath(path)]] : [],
  );
  expect(offered.length).toBeGreaterThan(0);
  expect(offered.map(([path = '']) => [path, moduleAt(path)])).toEqual(offered);
});
