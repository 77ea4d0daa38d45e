import { execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process';
import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { findChromium } from '../stack/chromium.ts';
import { given } from '../stack/given.ts';
import { repositoryDir } from '../stack/repository.ts';
import { fail, ok, warn, type Check } from './check.ts';

const NODE_MAJOR_MIN = 24;
const DISK_FREE_MIN_GB = 2;

/** What this machine has to offer. */
export const machineChecks: Check[] = [
  { name: 'Node', run: checkNode },
  { name: 'npm', run: checkNpm },
  { name: 'Disk', run: checkDisk },
  { name: 'Chromium', run: checkChromium },
];

async function checkNode() {
  const major = Number(process.versions.node.split('.', 1)[0]);
  if (major >= NODE_MAJOR_MIN) return ok(`Node ${process.versions.node}`);
  return fail(
    `Node ${process.versions.node} runs this; ${NODE_MAJOR_MIN} or newer is needed`,
    existsSync(`${repositoryDir}/node_modules/.bin/node`)
      ? 'run it by npm: npm run doctor'
      : 'npm ci (brings Node 24 on Linux), or install Node 24 from nodejs.org',
  );
}

async function checkNpm() {
  const agent = /npm\/(\d+)/.exec(given['npm_config_user_agent'] ?? '')?.[1];
  if (!agent) return ok('not started by npm');
  return Number(agent) >= 10
    ? ok(`npm ${agent}`)
    : warn(`npm ${agent} is old`, 'npm install -g npm@11');
}

async function checkDisk() {
  const { bavail, bsize } = await statfs(repositoryDir);
  const freeGb = (bavail * bsize) / 1024 ** 3;
  return freeGb >= DISK_FREE_MIN_GB
    ? ok(`${freeGb.toFixed(0)} GB free`)
    : fail(`${freeGb.toFixed(1)} GB free, ${DISK_FREE_MIN_GB} needed`, 'free some disk space');
}

async function checkChromium() {
  const path = findChromium();
  if (!path) {
    return warn(
      'not found; only the browser journeys of npm test need it',
      'sudo apt-get install -y chromium',
    );
  }
  try {
    const page = execFileSync(path, [...headless, '--dump-dom', drawing], quiet);
    if (page.includes('drawn')) return ok(`${path} starts and draws in 3D`);
    return warn(
      `${path} starts, but draws nothing in 3D`,
      'sudo apt-get install -y libgl1-mesa-dri (the journeys then see drawings instead)',
    );
  } catch {
    return warn(`${path} does not start`, 'sudo apt-get install -y --reinstall chromium');
  }
}

const quiet = {
  encoding: 'utf8',
  timeout: 30_000,
  stdio: ['ignore', 'pipe', 'ignore'],
} satisfies ExecFileSyncOptionsWithStringEncoding;
const headless = ['--headless', '--no-sandbox', '--enable-unsafe-swiftshader'];

/** A page that says so when its canvas gets a context. */
const drawing =
  'data:text/html,<p>blank</p><script>if (document.createElement("canvas").getContext("webgl2")) document.querySelector("p").textContent = "drawn"</script>';
