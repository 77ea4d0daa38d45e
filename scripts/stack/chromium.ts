import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import { childEnvironment, given } from './given.ts';

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser for the journeys: `CHROMIUM_PATH`, one that is installed, or null. */
export function findChromium(): string | null {
  const { CHROMIUM_PATH } = given;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  return candidates.find((path) => existsSync(path)) ?? null;
}

/**
 * The browser, installed from the distribution where that is possible.
 * Throws with the command to run where it is not.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (platform() === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const quiet = {
      stdio: 'ignore',
      env: childEnvironment({ DEBIAN_FRONTEND: 'noninteractive' }),
    } as const;
    execFileSync('apt-get', ['update'], quiet);
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The browser journeys need Chromium. Install it (Debian: sudo apt-get install chromium) or set CHROMIUM_PATH.',
  );
}
