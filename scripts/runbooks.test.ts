import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryDir } from './stack/repository.ts';

const namesIn = async (pattern: string): Promise<Set<string>> => {
  const names = new Set<string>();
  for await (const file of glob(pattern, { cwd: repositoryDir })) {
    const text = await readFile(join(repositoryDir, file), 'utf8');
    for (const [name] of text.matchAll(/\bhh_\w+/g)) names.add(name);
  }
  return names;
};

it('the runbooks name only metrics that a process tells', async () => {
  const named = await namesIn('docs/runbooks/*.md');
  const told = await namesIn('libs/host/src/**/*.ts');
  expect(named.size).toBeGreaterThan(0);
  expect([...named].filter((name) => !told.has(name))).toEqual([]);
});
