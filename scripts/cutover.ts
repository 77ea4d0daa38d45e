/**
 * Moves the builder out of the backend and back under a load of checkouts:
 * `npm run topology:test [-- --seconds 90 --clients 4]`. Exits with 1 unless nothing failed.
 */
import { parseArgs } from 'node:util';
import { faultsOf, runCutover, type PhaseResult } from './topology/cutover.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '90' },
    clients: { type: 'string', default: '4' },
  },
});

console.log(
  '                    requests  failures       p50       p95       p99   by the service',
);
const result = await runCutover({
  clients: Number(values.clients),
  durationMs: Number(values.seconds) * 1000,
  onPhase: print,
});
const { shadow, balances, failures, orders } = result;
console.log(`\n${orders} orders acknowledged`);
console.log(
  `shadow: ${shadow.same} same, ${shadow.different} different, ${shadow.unanswered} unanswered`,
);
for (const { what, count } of balances) console.log(`${what}: ${count}`);
for (const failure of failures) console.log(`  ${failure}`);
const faults = faultsOf(result);
console.log(faults.length === 0 ? '\nnothing failed' : `\n${faults.join('\n')}`);
process.exitCode = faults.length === 0 ? 0 : 1;

function print({ name, requests, failures: failed, p50, p95, p99, shareThere }: PhaseResult) {
  const times = [p50, p95, p99].map((value) => `${value.toFixed(1)} ms`.padStart(10)).join('');
  const share = `${(100 * shareThere).toFixed(1)} %`.padStart(12);
  console.log(
    `${name.padEnd(18)}${String(requests).padStart(10)}${String(failed).padStart(10)}${times}${share}`,
  );
}
