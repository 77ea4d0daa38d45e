import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Environment } from './environment.ts';

export interface ProcessOptions {
  name: string;
  args: string[];
  cwd: string;
  env: Environment;
  /** Its output is kept in `<logDir>/<name>.log`. */
  logDir: string;
}

export interface RunningProcess {
  name: string;
  child: ChildProcess;
  logFile: string;
  /** Asks it to stop, and kills it if it does not within 10 s. */
  stop: () => Promise<void>;
}

const STOP_BUDGET_MS = 10_000;
const OPEN_BUDGET_MS = 60_000;

/** Starts a Node program in the background. */
export async function startProcess(options: ProcessOptions): Promise<RunningProcess> {
  const { name, args, cwd, env, logDir } = options;
  await mkdir(logDir, { recursive: true });
  const logFile = join(logDir, `${name}.log`);
  const log = createWriteStream(logFile, { flags: 'a' });
  const child = spawn(process.execPath, args, {
    cwd,
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  return { name, child, logFile, stop: () => stopProcess(child) };
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), STOP_BUDGET_MS);
  await ended;
  clearTimeout(killer);
}

const hasEnded = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null;

/**
 * Waits until an address answers with a 2xx or 3xx.
 * Throws with the log file's name when the process has ended or the budget is used up.
 */
export async function waitUntilOpen(
  url: string,
  process: RunningProcess,
  signal?: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + OPEN_BUDGET_MS;
  while (Date.now() < deadline) {
    signal?.throwIfAborted();
    if (hasEnded(process.child)) throw new Error(`${process.name} ended; see ${process.logFile}`);
    if (await answers(url)) return;
    await delay(50);
  }
  throw new Error(
    `${process.name} did not open within ${OPEN_BUDGET_MS / 1000} s; see ${process.logFile}`,
  );
}

export async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(2000) });
    return response.status < 400;
  } catch {
    return false;
  }
}
