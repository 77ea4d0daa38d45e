import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './stack/chromium.ts';
import { childEnvironment } from './stack/given.ts';
import { repositoryDir } from './stack/repository.ts';
import type { SeedScenario } from './stack/seed-once.ts';
import { openTemporaryShop } from './stack/temporary-shop.ts';
import type { TopologyName } from './stack/topologies.ts';

interface Outcome {
  passed: number;
  failed: number;
}

/** A machine that is busy with two runs may fail a test; what passed at a second try is named. */
const retries = 1;

/** From measuring to the parcel, on one device. */
const story = ['story.spec.ts', '--project=desktop'];

const results = await mkdtemp(join(tmpdir(), 'harness-hero-results-'));
const vitest = await runVitest();
const outcomes = [
  vitest,
  await runBrowserJourneys('monolith', 'demo'),
  // What is split is the API; every page asks it through the same front door.
  await runBrowserJourneys('hybrid', 'base', story),
  await runBrowserJourneys('microservices', 'base', story),
];
await rm(results, { recursive: true, force: true });

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(
  `\nOne part again: npx vitest run --project <name>; with the shop running: cd apps/web, npx playwright test`,
);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Unit and integration tests, on a PostgreSQL server of their own. */
async function runVitest(): Promise<Outcome> {
  const report = join(results, 'vitest.json');
  const bin = join(repositoryDir, 'node_modules/vitest/vitest.mjs');
  const args = [bin, 'run', `--retry=${retries}`, '--reporter=default'];
  args.push(`--reporter=${join(import.meta.dirname, 'report-flaky.ts')}`);
  args.push('--reporter=json', `--outputFile.json=${report}`);
  const { status } = spawnSync(process.execPath, args, { cwd: repositoryDir, stdio: 'inherit' });
  const counts = await readReport<{
    numPassedTests: number;
    numFailedTests: number;
    success: boolean;
  }>(report);
  if (!counts) return { passed: 0, failed: 1 };
  const failed = counts.numFailedTests + (status !== 0 && counts.numFailedTests === 0 ? 1 : 0);
  return { passed: counts.numPassedTests, failed };
}

/** Journeys in a browser, on a shop of its own; all of them unless some are chosen. */
async function runBrowserJourneys(
  topology: TopologyName,
  scenario: SeedScenario,
  chosen: string[] = [],
): Promise<Outcome> {
  console.log(`\nIn a browser, ${topology}`);
  return playwright(topology, scenario, chosen).catch((error: unknown): Outcome => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  });
}

async function playwright(
  topology: TopologyName,
  scenario: SeedScenario,
  chosen: string[],
): Promise<Outcome> {
  const chromium = ensureChromium();
  const stack = await openTemporaryShop({ topology, scenario });
  try {
    const report = join(results, `playwright-${topology}.json`);
    const bin = join(repositoryDir, 'node_modules/@playwright/test/cli.js');
    const args = [bin, 'test', `--retries=${retries}`, ...chosen];
    const { status } = spawnSync(process.execPath, args, {
      cwd: join(repositoryDir, 'apps/web'),
      stdio: 'inherit',
      env: childEnvironment({
        CHROMIUM_PATH: chromium,
        HH_WEB_URL: stack.addresses.web,
        HH_INBOX_URL: stack.addresses.inbox,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      }),
    });
    const counts = await readReport<{
      stats: { expected: number; unexpected: number; flaky: number };
    }>(report);
    if (!counts) return { passed: 0, failed: 1 };
    const { expected, unexpected, flaky } = counts.stats;
    if (flaky > 0) console.log(`${flaky} journey(s) passed only when tried again; see above`);
    const isUnexplained = status !== 0 && unexpected === 0;
    return { passed: expected + flaky, failed: unexpected + (isUnexplained ? 1 : 0) };
  } finally {
    await stack.stop();
  }
}

async function readReport<Report>(file: string): Promise<Report | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text ? (JSON.parse(text) as Report) : null;
}
