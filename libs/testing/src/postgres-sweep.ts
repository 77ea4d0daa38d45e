import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const prefix = 'pet-postgres-';

/** Start of a server's folder name; it tells which process owns the server. */
export function serverFolderName(ownerPid: number): string {
  return `${prefix}${ownerPid}-`;
}

/** Ends servers whose owner was killed before it could stop them, and removes their files. */
export async function sweepAbandonedServers(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix));
  const abandoned = names.filter((name) => !isAlive(ownerOf(name)));
  await Promise.all(abandoned.map((name) => removeServer(path.join(tmpdir(), name))));
}

function ownerOf(folderName: string): number {
  return Number.parseInt(folderName.slice(prefix.length), 10);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function removeServer(folder: string): Promise<void> {
  const pid = await readServerPid(folder);
  if (pid !== undefined && (await isServerOf(pid, folder))) process.kill(pid, 'SIGQUIT');
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

async function readServerPid(folder: string): Promise<number | undefined> {
  const text = await readFile(path.join(folder, 'data', 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return Number.isNaN(pid) ? undefined : pid;
}

/** Process ids are used again: only a process started on this very folder may be ended. */
async function isServerOf(pid: number, folder: string): Promise<boolean> {
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return commandLine.includes(folder);
}
