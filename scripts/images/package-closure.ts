import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';

interface LockedPackage {
  /** Set for a link to a workspace, whose folder `resolved` is. */
  link?: boolean;
  resolved?: string;
  optional?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

export interface PackageClosure {
  /** Folders of workspaces, e.g. `libs/host`. */
  workspaces: string[];
  /** Links to them, e.g. `node_modules/@pet/host`, each with the folder. */
  links: Map<string, string>;
  /** Folders of packages, e.g. `node_modules/fastify`. */
  packages: string[];
  /** Those of them that may be missing, because they are for another kind of machine. */
  optional: Set<string>;
}

/** What a workspace needs to run, read from the lockfile; what only its tests need is left out. */
export async function packageClosure(
  lockFile: string,
  workspace: string,
  extent: 'with the workspaces' | 'alone' = 'with the workspaces',
): Promise<PackageClosure> {
  const text = await readFile(lockFile, 'utf8');
  const { packages: locked } = JSON.parse(text) as { packages: Record<string, LockedPackage> };
  const closure: PackageClosure = {
    workspaces: [],
    links: new Map(),
    packages: [],
    optional: new Set(),
  };
  const seen = new Set<string>();
  const visit = (folder: string) => {
    if (seen.has(folder)) return;
    seen.add(folder);
    const entry = locked[folder];
    if (!entry) throw new Error(`${folder} is not in the lockfile`);
    const isPackage = folder.includes('node_modules/');
    closure[isPackage ? 'packages' : 'workspaces'].push(folder);
    if (entry.optional) closure.optional.add(folder);
    for (const name of needsOf(entry)) {
      const found = placesOf(name, folder).find((place) => locked[place]);
      if (!found) throw new Error(`${folder} needs ${name}, which is not in the lockfile`);
      const { link, resolved } = locked[found] ?? {};
      if (link && extent === 'alone') continue;
      if (link && resolved) closure.links.set(found, resolved);
      visit(link && resolved ? resolved : found);
    }
  };
  visit(workspace);
  return closure;
}

function needsOf(entry: LockedPackage): string[] {
  const peers = Object.keys(entry.peerDependencies ?? {});
  const neededPeers = peers.filter((name) => !entry.peerDependenciesMeta?.[name]?.optional);
  const names = [entry.dependencies, entry.optionalDependencies].flatMap((set) =>
    Object.keys(set ?? {}),
  );
  // Libraries name the compiler as a peer for the sake of their types; no process runs it.
  return [...names, ...neededPeers].filter((name) => name !== 'typescript');
}

/** Where Node looks for a package, from the inside out. */
function placesOf(name: string, from: string): string[] {
  const folders: string[] = [];
  for (let folder = from; folder !== '.'; folder = posix.dirname(folder)) folders.push(folder);
  return [...folders, '']
    .filter((folder) => posix.basename(folder) !== 'node_modules')
    .map((folder) => posix.join(folder, 'node_modules', name));
}
