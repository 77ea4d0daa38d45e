import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { findPlantedViolations } from './boundaries.ts';
import { repositoryDir } from './stack/repository.ts';

beforeAll(() => {
  // On a cold graph the boundary rule lets everything pass.
  const nx = join(repositoryDir, 'node_modules/nx/dist/bin/nx.js');
  const env = { ...process.env, NX_DAEMON: 'false' };
  execFileSync(process.execPath, [nx, 'graph', '--file=.nx/graph.json'], {
    cwd: repositoryDir,
    env,
  });
}, 120_000);

it('refuses every import that the architecture forbids', async () => {
  const planted = await findPlantedViolations();
  expect(planted.length).toBeGreaterThan(3);
  expect(planted.filter(({ isCaught }) => !isCaught)).toEqual([]);
}, 120_000);
