import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { findPlantedViolations } from '../boundaries.ts';
import { generateClients, staleClients } from '../generate-clients.ts';
import { childEnvironment } from '../stack/given.ts';
import { repositoryDir } from '../stack/repository.ts';
import { fail, ok, warn, type Check } from './check.ts';

/** Whether this checkout is whole and in step with itself. */
export const repositoryChecks: Check[] = [
  { name: 'Lockfile', run: checkLockfile },
  { name: 'Prisma clients', run: checkClients },
  { name: 'Single copies', run: checkSingleCopies },
  { name: 'Nx graph', run: checkGraph },
  { name: 'Boundary gate', run: checkBoundaries },
];

type Manifest = Record<
  'dependencies' | 'devDependencies' | 'optionalDependencies',
  Record<string, string> | undefined
>;
interface Lockfile {
  packages: Record<string, Manifest & { version?: string }>;
}

const readJson = <Value>(path: string): Value =>
  JSON.parse(readFileSync(join(repositoryDir, path), 'utf8')) as Value;

async function checkLockfile() {
  if (!existsSync(join(repositoryDir, 'node_modules')))
    return fail('nothing is installed', 'npm ci');
  const { packages } = readJson<Lockfile>('package-lock.json');
  const wrong: string[] = [];
  for await (const file of glob(
    ['package.json', '{apps,services,libs}/*/package.json', 'libs/modules/*/package.json'],
    { cwd: repositoryDir },
  )) {
    const manifest = readJson<Manifest>(file);
    const locked = packages[file === 'package.json' ? '' : file.replace('/package.json', '')];
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const) {
      if (JSON.stringify(sorted(manifest[kind])) !== JSON.stringify(sorted(locked?.[kind])))
        wrong.push(file);
    }
  }
  return wrong.length === 0
    ? ok('in step with every package.json')
    : fail(`out of step: ${[...new Set(wrong)].join(', ')}`, 'npm install');
}

const sorted = (record: Record<string, string> = {}) => Object.entries(record).sort();

async function checkClients() {
  const stale = await staleClients();
  return stale.length === 0
    ? ok('as the schemas say')
    : {
        ...warn(
          `stale: ${stale.join(', ')}`,
          'node scripts/generate-clients.ts (npm start does it too)',
        ),
        mend: generateClients,
      };
}

/** Two copies of these break identity checks in confusing ways. */
async function checkSingleCopies() {
  const names = ['react', 'react-dom', 'zod', '@trpc/server', '@trpc/client'];
  const { packages } = readJson<Lockfile>('package-lock.json');
  const doubled = names.filter(
    (name) =>
      new Set(
        Object.entries(packages)
          .filter(([path]) => path.endsWith(`node_modules/${name}`) && !path.includes('next/dist'))
          .map(([, { version }]) => version),
      ).size > 1,
  );
  return doubled.length === 0
    ? ok(names.join(', '))
    : warn(`several versions of ${doubled.join(', ')}`, 'npm ls ' + doubled.join(' '));
}

async function checkGraph() {
  const env = childEnvironment({ NX_DAEMON: 'false' });
  const nx = join(repositoryDir, 'node_modules/nx/dist/bin/nx.js');
  try {
    execFileSync(process.execPath, [nx, 'graph', '--file=.nx/graph.json'], {
      cwd: repositoryDir,
      env,
      stdio: 'pipe',
    });
    return ok(`${readdirSync(join(repositoryDir, 'libs/modules')).length} modules`);
  } catch (error) {
    return fail(String((error as { stderr?: Buffer }).stderr ?? error).trim(), 'npx nx graph');
  }
}

async function checkBoundaries() {
  const missed = (await findPlantedViolations()).filter(({ isCaught }) => !isCaught);
  return missed.length === 0
    ? ok('refuses every planted violation')
    : fail(
        `lets pass: ${missed.map(({ name }) => name).join('; ')}`,
        'npx nx reset, then npm run doctor',
      );
}
