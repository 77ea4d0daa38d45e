/**
 * Drives every row of the journey table through a running shop of its own and compares the judgement
 * with the table's. `npm run journeys`, or some rows: `npm run journeys -- J01 J33`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journeyCase, journeyRows } from '@pet/testing/journeys';
import { runJourneys } from './journeys/run-journeys.ts';
import { withoutLimits } from './stack/environment.ts';
import { freePorts } from './stack/ports.ts';
import { startStack } from './stack/stack.ts';

const wanted = process.argv.slice(2);
const journeys = journeyRows()
  .map(journeyCase)
  .filter(({ id }) => wanted.length === 0 || wanted.includes(id));

const dataDir = await mkdtemp(join(tmpdir(), 'harness-hero-journeys-'));
const stack = await startStack({
  ports: await freePorts(),
  dataDir,
  scenario: 'base',
  isWithoutWeb: true,
  given: { ...withoutLimits, LOG_LEVEL: 'warn' },
});
try {
  const { passed, failed } = await runJourneys(journeys, stack.addresses);
  console.log(`\n${passed} as expected, ${failed} different`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  await stack.stop();
  await rm(dataDir, { recursive: true, force: true });
}
