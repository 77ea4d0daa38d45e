import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryDir } from './repository.ts';
import type { Environment } from './environment.ts';

const run = promisify(execFile);
const webDir = join(repositoryDir, 'apps/web');
const stampFile = join(webDir, '.next/source-hash');

/** What the built pages depend on. */
const sources = ['apps/web', 'libs', 'package-lock.json'];

/** Builds the web app unless the last build was made from the same sources. Answers whether it built. */
export async function buildWeb(env: Environment, signal?: AbortSignal): Promise<boolean> {
  const hash = await sourceHash();
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === hash) return false;
  const next = join(repositoryDir, 'node_modules/next/dist/bin/next');
  try {
    await run(process.execPath, [next, 'build'], {
      cwd: webDir,
      env: { ...env, NODE_ENV: 'production' },
      maxBuffer: 64 * 1024 * 1024,
      signal,
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The web app could not be built:\n${stdout}${stderr}`, { cause: error });
  }
  await writeFile(stampFile, hash);
  return true;
}

async function sourceHash(): Promise<string> {
  const files = await sourceFiles();
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(file).update(await readFile(join(repositoryDir, file)).catch(() => ''));
  }
  return hash.digest('hex');
}

async function sourceFiles(): Promise<string[]> {
  const patterns = { cwd: repositoryDir, exclude: isGenerated };
  const { glob } = await import('node:fs/promises');
  const files: string[] = [];
  for (const source of sources) {
    const pattern = source.includes('.') ? source : `${source}/**/*.{ts,tsx,css,json,svg}`;
    for await (const file of glob(pattern, patterns)) files.push(file);
  }
  return files.sort();
}

/** The build itself writes `next-env.d.ts`. */
const isGenerated = (path: string): boolean =>
  /(^|\/)(node_modules|\.next|generated|e2e|test)(\/|$)|\.test\.tsx?$|next-env\.d\.ts$/.test(path);
