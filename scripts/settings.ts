/** Writes .env.example from the settings themselves: `node scripts/settings.ts`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { settingSections, type Setting } from './settings/sections.ts';
import { repositoryDir } from './stack/repository.ts';

/** The whole of .env.example as it should stand. */
export function settingsPage(): string {
  const sections = settingSections().map(({ title, settings }) =>
    [`# == ${title} ==`, '', ...settings.flatMap(lines)].join('\n'),
  );
  return [
    '# Every setting. npm start needs none of them: it makes secrets and addresses itself. To change one, copy its',
    '# line to .env without the #. Made by `node scripts/settings.ts`; a test keeps it in step.',
    '',
    ...sections,
  ].join('\n');
}

const lines = ({ name, description, standard }: Setting): string[] => [
  `# ${description ?? ''}`,
  `# ${name}=${standard}`,
  '',
];

if (import.meta.main) {
  await writeFile(join(repositoryDir, '.env.example'), settingsPage());
  console.log('.env.example is written');
}
