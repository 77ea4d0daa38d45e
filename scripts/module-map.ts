/**
 * Draws who needs whom and who listens to whom into docs/extraction.md: `node scripts/module-map.ts`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeModules, type DescribedModule } from './api/procedures.ts';
import { repositoryDir } from './stack/repository.ts';

const file = join(repositoryDir, 'docs/extraction.md');
const between = /(<!-- module map -->\n)[^]*?(<!-- end of the module map -->)/;

/** The page with the map as the modules declare it. */
export const withModuleMap = async (page: string): Promise<string> =>
  page.replace(between, `$1\n\`\`\`mermaid\n${moduleMap(await describeModules())}\n\`\`\`\n\n$2`);

/** A thick arrow is a call through a port, a dotted one an event that reaches a subscriber. */
export function moduleMap(modules: readonly DescribedModule[]): string {
  const calls = modules.flatMap(({ name, needs }) =>
    needs.map((neighbour) => `  ${name} ==> ${neighbour}`),
  );
  const events = modules.flatMap(({ name, listensTo }) =>
    [...Map.groupBy(listensTo, ({ publisher }) => publisher)]
      .filter(([publisher]) => publisher !== name)
      .map(([publisher, heard]) => {
        const names = [...new Set(heard.map(({ event }) => event))].toSorted();
        return `  ${publisher} -. "${names.join('<br/>')}" .-> ${name}`;
      }),
  );
  return ['flowchart LR', ...calls.toSorted(), ...events.toSorted()].join('\n');
}

if (import.meta.main) {
  await writeFile(file, await withModuleMap(await readFile(file, 'utf8')));
  console.log('docs/extraction.md shows the modules as they are');
}
