/**
 * Drives every row of the journey table through a running shop of its own and compares the judgement
 * with the table's. `npm run journeys`, or some rows: `npm run journeys -- J01 J33`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatMoney } from '@pet/domain/commerce';
import { journeyCase, journeyRows, type JourneyCase } from '@pet/testing/journeys';
import { generateClients } from './generate-clients.ts';
import { travel, type JourneyResult } from './journeys/travel.ts';
import { demoAccounts, demoPassword } from './shop/demo-accounts.ts';
import { createVisitor } from './shop/visitor.ts';
import { freePorts } from './stack/ports.ts';
import { startStack } from './stack/stack.ts';

const wanted = process.argv.slice(2);
const journeys = journeyRows()
  .map(journeyCase)
  .filter(({ id }) => wanted.length === 0 || wanted.includes(id));

await generateClients();
const dataDir = await mkdtemp(join(tmpdir(), 'harness-hero-journeys-'));
const stack = await startStack({
  ports: await freePorts(),
  dataDir,
  scenario: 'base',
  isWithoutWeb: true,
  given: { RATE_LIMIT_PER_MINUTE: '0', LOG_LEVEL: 'warn' },
});
try {
  const maker = createVisitor(stack.addresses.frontDoor);
  await maker.signIn(demoAccounts.maker, demoPassword);
  let failed = 0;
  for (const journey of journeys) {
    const visitor = createVisitor(stack.addresses.frontDoor);
    const outcome = await travel(journey, visitor, maker, stack.addresses).catch(
      (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
    );
    if (!report(journey, outcome)) failed += 1;
  }
  console.log(`\n${journeys.length - failed} as expected, ${failed} different`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  await stack.stop();
  await rm(dataDir, { recursive: true, force: true });
}

/** Prints one line and answers whether the row came out as the table expects. */
function report(journey: JourneyCase, outcome: JourneyResult | { error: string }): boolean {
  const row = `${journey.id}  ${journey.petName.padEnd(9)}`;
  if ('error' in outcome) {
    console.log(`✗ ${row} ${outcome.error}`);
    return false;
  }
  const { judgement, codes, mended, totalMinor, currency, end, faults, durationMs } = outcome;
  const isRight = judgement === journey.expectedJudgement && faults.length === 0;
  const price =
    totalMinor === null || currency === null
      ? '–'
      : formatMoney({ amountMinor: totalMinor, currency }, 'en-US');
  console.log(
    `${isRight ? '✓' : '✗'} ${row} ${judgement.padEnd(7)} ${price.padStart(9)}  ${end.padEnd(8)} ${durationMs.toFixed(0).padStart(5)} ms  ${codes.join(' ')}`,
  );
  if (judgement !== journey.expectedJudgement) console.log(`    expected ${journey.expectation}`);
  for (const fault of faults) console.log(`    fault: ${fault}`);
  for (const step of mended) console.log(`    mended: ${step}`);
  return isRight;
}
