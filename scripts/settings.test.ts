import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { settingsPage } from './settings.ts';
import { settingSections } from './settings/sections.ts';
import { repositoryDir } from './stack/repository.ts';

it('every setting tells what it does', () => {
  const settings = settingSections().flatMap((section) => section.settings);
  expect(settings.length).toBeGreaterThan(30);
  expect(settings.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
});

it('.env.example lists the settings as they are (otherwise: node scripts/settings.ts)', async () => {
  expect(await readFile(join(repositoryDir, '.env.example'), 'utf8')).toBe(settingsPage());
});
