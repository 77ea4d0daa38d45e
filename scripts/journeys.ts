/**
 * Drives every row of the journey table through a running shop of its own and compares the judgement
 * with the table's. `npm run journeys`, some rows: `npm run journeys -- J01 J33`,
 * in another topology: `npm run journeys -- --topology microservices`.
 */
import { parseArgs } from 'node:util';
import { journeyCase, journeyRows } from '@pet/testing/journeys';
import { runJourneys } from './journeys/run-journeys.ts';
import { given } from './stack/given.ts';
import { openTemporaryShop } from './stack/temporary-shop.ts';
import { topologyNamed } from './stack/topologies.ts';

const { values, positionals: wanted } = parseArgs({
  options: { topology: { type: 'string', default: given['HH_TOPOLOGY'] } },
  allowPositionals: true,
});
const journeys = journeyRows()
  .map(journeyCase)
  .filter(({ id }) => wanted.length === 0 || wanted.includes(id));

const stack = await openTemporaryShop({
  scenario: 'base',
  topology: topologyNamed(values.topology),
  isWithoutWeb: true,
  given: { LOG_LEVEL: 'warn' },
});
try {
  const { passed, failed } = await runJourneys(journeys, stack.addresses);
  console.log(`\n${passed} as expected, ${failed} different`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  await stack.stop();
}
