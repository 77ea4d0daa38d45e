import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { apiDocs } from './api-docs.ts';
import { repositoryDir } from './stack/repository.ts';

it('documents the procedures as they are (otherwise: node scripts/api-docs.ts)', async () => {
  expect(await readFile(join(repositoryDir, 'docs/api.md'), 'utf8')).toBe(await apiDocs());
});
