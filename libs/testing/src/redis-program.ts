import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import path from 'node:path';

const folders = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];

/** The Redis server on this machine, or null. */
export function findRedisServer(): string | null {
  return folders.map((folder) => path.join(folder, 'redis-server')).find(existsSync) ?? null;
}

/**
 * The Redis server, installed from the distribution where that is possible.
 * Throws with the command to run where it is not.
 */
export function ensureRedisServer(): string {
  const found = findRedisServer();
  if (found) return found;
  if (platform() === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'redis-server');
    const installed = findRedisServer();
    if (installed) return installed;
  }
  throw new Error(
    'These tests need a Redis server of their own. Install it (Debian: sudo apt-get install redis-server).',
  );
}

function apt(...words: string[]): void {
  execFileSync('env', ['DEBIAN_FRONTEND=noninteractive', 'apt-get', ...words], { stdio: 'ignore' });
}
