import { access, glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryDir } from './stack/repository.ts';
import { readCommand } from './topology/read-command.ts';

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

it('pages name only commands that there are, and moves that are understood', async () => {
  const manifest = await readFile(join(repositoryDir, 'package.json'), 'utf8');
  const { scripts } = JSON.parse(manifest) as { scripts: Record<string, string> };
  const moves: string[] = [];
  for await (const file of glob(['README.md', 'docs/**/*.md'], { cwd: repositoryDir })) {
    const text = await readFile(join(repositoryDir, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/npm run ([\w:-]+)/g))
      expect([file, Object.keys(scripts)]).toEqual([file, expect.arrayContaining([name])]);
    // The shell would make one command of it, with the second script as an argument.
    expect([file, text.includes('scripts/{')]).toEqual([file, false]);
    for (const [, script = ''] of text.matchAll(/node (scripts\/[\w/-]+\.ts)/g))
      await access(join(repositoryDir, script));
    for (const [, move = ''] of text.matchAll(/npm run topology -- ([^`]+)`/g)) moves.push(move);
  }
  expect(moves.length).toBeGreaterThan(5);
  for (const move of moves) readCommand(move.split(' '));
});
