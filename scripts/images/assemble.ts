/**
 * Puts what one image needs, and nothing else, into a folder laid out as this repository is.
 * Usage: node scripts/images/assemble.ts <service>|sandbox|web|migrate <folder>
 */
import { cp, mkdir, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { repositoryDir } from '../stack/repository.ts';
import { packageClosure } from './package-closure.ts';

interface Image {
  workspace: string;
  /** Besides what the workspace needs. */
  files: string[];
  /** Whether the other workspaces are in what was built from it. */
  isBuilt?: boolean;
}

const special: Record<string, Image> = {
  sandbox: { workspace: 'apps/sandbox', files: [] },
  // Its pages are built, with all that they take from the libraries.
  web: { workspace: 'apps/web', files: [], isBuilt: true },
  // Prepares the databases of all modules, so it has them all.
  migrate: {
    workspace: 'services/backend',
    files: ['prisma', 'scripts/migrate.ts', 'scripts/identity-keys.ts', 'scripts/stack'],
  },
};

/** Assembles an image's files in `into`, which is made. The clients of the modules are generated already. */
export async function assemble(image: string, into: string): Promise<void> {
  const { workspace, files, isBuilt }: Image = special[image] ?? {
    workspace: `services/${image}`,
    files: [],
  };
  const lockFile = join(repositoryDir, 'package-lock.json');
  const { workspaces, links, packages, optional } = await packageClosure(
    lockFile,
    workspace,
    isBuilt ? 'alone' : 'with the workspaces',
  );
  for (const folder of workspaces) await copy(folder, into, isForTests);
  for (const folder of packages) {
    if (optional.has(folder) && !existsSync(join(repositoryDir, folder))) continue;
    // Packages inside packages are listed themselves.
    await copy(folder, into, (path) => basename(path) === 'node_modules');
  }
  for (const [link, folder] of links) {
    await mkdir(join(into, dirname(link)), { recursive: true });
    await symlink(relative(dirname(link), folder), join(into, link));
  }
  for (const file of files) await copy(file, into, isForTests);
  await cp(join(repositoryDir, 'package.json'), join(into, 'package.json'));
}

const isForTests = (path: string): boolean =>
  /^(node_modules|test|dev|\.next|tsconfig\..*|project\.json|README\.md)$/.test(basename(path)) ||
  /\.test\.tsx?$/.test(path);

const copy = (path: string, into: string, isLeftOut: (path: string) => boolean): Promise<void> =>
  cp(join(repositoryDir, path), join(into, path), {
    recursive: true,
    filter: (source) => source === join(repositoryDir, path) || !isLeftOut(source),
  });

if (import.meta.main) {
  const [image = '', into = ''] = process.argv.slice(2);
  if (!into) {
    console.error('Usage: node scripts/images/assemble.ts <service>|sandbox|web|migrate <folder>');
    process.exit(1);
  }
  await assemble(image, into);
}
