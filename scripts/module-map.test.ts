import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { moduleMap, withModuleMap } from './module-map.ts';
import { repositoryDir } from './stack/repository.ts';

it('is drawn as the modules declare it (otherwise: node scripts/module-map.ts)', async () => {
  const page = await readFile(join(repositoryDir, 'docs/extraction.md'), 'utf8');
  expect(page).toContain('flowchart LR');
  expect(page).toBe(await withModuleMap(page));
});

it('draws calls and events, and leaves out what stays within a module', () => {
  const heard = (publisher: 'user' | 'order', event: string) => ({
    publisher,
    event,
    by: 'somebody',
  });
  expect(
    moduleMap([
      { name: 'user', needs: [], listensTo: [heard('user', 'user.resetRequested')] },
      {
        name: 'order',
        needs: ['user'],
        listensTo: [heard('user', 'user.b'), heard('user', 'user.a'), heard('user', 'user.a')],
      },
    ]),
  ).toBe('flowchart LR\n  order ==> user\n  user -. "user.a<br/>user.b" .-> order');
});
