/**
 * Generates the Prisma client of every module whose schema changed. Run: node scripts/generate-clients.ts
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { childEnvironment } from './stack/given.ts';

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '..');
const stampName = '.schema-hash';

/** Brings the clients of all modules and of the tests' probe up to date; returns what was generated. */
export async function generateClients(): Promise<string[]> {
  const schemas = await findSchemas();
  const generated = await Promise.all(schemas.map(generateClient));
  return schemas.filter((_, index) => generated[index]).map((file) => path.relative(root, file));
}

/** The modules whose generated client does not belong to their schema. */
export async function staleClients(): Promise<string[]> {
  const schemas = await findSchemas();
  const states = await Promise.all(schemas.map(stampOf));
  return states.filter(({ isFresh }) => !isFresh).map(({ module }) => module);
}

async function stampOf(schemaFile: string) {
  const schema = await readFile(schemaFile, 'utf8');
  const stampFile = path.join(outputDir(schemaFile, schema), stampName);
  const stamp = createHash('sha256').update(prismaVersion()).update(schema).digest('hex');
  const known = await readFile(stampFile, 'utf8').catch(() => undefined);
  return {
    module: path.basename(path.dirname(schemaFile)),
    stamp,
    stampFile,
    isFresh: known === stamp,
  };
}

/**
 * Generates one schema's client into the folder that its generator block names, unless the one
 * there was made from the same schema by the same Prisma. Returns whether it did.
 */
export async function generateClient(schemaFile: string): Promise<boolean> {
  const { stamp, stampFile, isFresh } = await stampOf(schemaFile);
  if (isFresh) return false;
  await run(process.execPath, [prismaCli(), 'generate', '--schema', schemaFile], {
    cwd: root,
    env: offlineEnvironment(),
  });
  await writeFile(stampFile, stamp);
  return true;
}

async function findSchemas(): Promise<string[]> {
  const folder = path.join(root, 'prisma');
  const entries = await readdir(folder, { withFileTypes: true });
  const modules = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return [
    ...modules.sort().map((module) => path.join(folder, module, 'schema.prisma')),
    path.join(root, 'libs/testing/prisma/schema.prisma'),
  ];
}

function outputDir(schemaFile: string, schema: string): string {
  const output = /^\s*output\s*=\s*"([^"]+)"/m.exec(schema)?.[1];
  if (!output) throw new Error(`${schemaFile} names no output in its generator block`);
  return path.resolve(path.dirname(schemaFile), output);
}

/**
 * `generate` does not use the native schema engine but downloads it unless a file is named; any
 * executable will do. The checkpoint is Prisma's look-up of newer versions.
 */
function offlineEnvironment(): NodeJS.ProcessEnv {
  return childEnvironment({
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  });
}

function prismaCli(): string {
  return path.join(path.dirname(require.resolve('prisma/package.json')), 'build', 'index.js');
}

function prismaVersion(): string {
  return (require('prisma/package.json') as { version: string }).version;
}

if (import.meta.main) {
  for (const schema of await generateClients()) console.log(`generated the client of ${schema}`);
}
