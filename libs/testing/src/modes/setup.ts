/**
 * Vitest global setup of a project whose modules are tested over HTTP: a folder for keys, and in
 * split mode the process that the worlds of all its files share.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import type { ModuleMode } from './tested-module.ts';

declare module 'vitest' {
  interface ProvidedContext {
    moduleMode: ModuleMode;
    keysFolder: string;
    /** Where worlds are opened in split mode. */
    moduleControl: string;
  }
}

const program = path.join(import.meta.dirname, 'module-process.ts');

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const keysFolder = await mkdtemp(path.join(tmpdir(), 'pet-keys-'));
  project.provide('keysFolder', keysFolder);
  const isSplit = project.getProvidedContext().moduleMode === 'split';
  const child = isSplit ? await startModule(project) : null;
  return async () => {
    await child?.stop();
    await rm(keysFolder, { recursive: true, force: true });
  };
}

async function startModule(project: TestProject) {
  const file = path.join(project.config.root, 'test/tested-module.ts');
  const child = spawn(process.execPath, [program, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const port = await Promise.race([
    once(child.stdout, 'data').then(([line]) => Number(line)),
    exited.then(() => Promise.reject(new Error(`The process of ${file} did not start`))),
  ]);
  project.provide('moduleControl', `http://127.0.0.1:${port}`);
  return {
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
}
