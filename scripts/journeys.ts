/**
 * Drives every row of the journey table through a running shop of its own and compares the judgement
 * with the table's. `npm run journeys`, or some rows: `npm run journeys -- J01 J33`.
 */
import { journeyCase, journeyRows } from '@pet/testing/journeys';
import { runJourneys } from './journeys/run-journeys.ts';
import { openTemporaryShop } from './stack/temporary-shop.ts';

const wanted = process.argv.slice(2);
const journeys = journeyRows()
  .map(journeyCase)
  .filter(({ id }) => wanted.length === 0 || wanted.includes(id));

const stack = await openTemporaryShop({
  scenario: 'base',
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
