/**
 * Closed-loop load on a shop of its own: `npm run bench:api [-- --seconds 10 --clients 16]`.
 * Each figure stands beside a bare Fastify route that answers with the same bytes in the same run.
 */
import { parseArgs } from 'node:util';
import { startBareRoute } from './bench/bare-route.ts';
import { runClosedLoop, type LoopResult } from './bench/closed-loop.ts';
import { countOrders } from './bench/count-orders.ts';
import { scenarios, type Scenario } from './bench/scenarios.ts';
import { openTemporaryShop } from './stack/temporary-shop.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '8' },
    clients: { type: 'string', default: '16' },
  },
});
const durationMs = Number(values.seconds) * 1000;
const clients = Number(values.clients);

const stack = await openTemporaryShop({
  scenario: 'base',
  isWithoutWeb: true,
  given: { LOG_LEVEL: 'warn', NODE_ENV: 'production' },
});
const bare = await startBareRoute();
try {
  console.log(
    `${clients} clients, ${values.seconds} s each; backend, PostgreSQL, sandbox and load share this machine.\n`,
  );
  console.log(
    '                        requests/s     p50     p95     p99   errors   of bare route',
  );
  let ordersPlaced = 0;
  for (const scenario of scenarios) ordersPlaced += await measure(scenario);
  const ordersKept = await countOrders(stack.databaseUrl);
  console.log(`\norders placed ${ordersPlaced}, orders in the database ${ordersKept}`);
  if (ordersPlaced !== ordersKept) process.exitCode = 1;
} finally {
  await bare.stop();
  await stack.stop();
}

/** Runs one scenario and its bare twin, prints a line, and answers how many orders it placed. */
async function measure(scenario: Scenario): Promise<number> {
  const prepared = await scenario.prepare({ addresses: stack.addresses, clients });
  const result = await runClosedLoop({ clients, durationMs, request: prepared.request });
  const twin = await runClosedLoop({
    clients,
    durationMs: Math.min(durationMs, 3000),
    request: bare.requestWith(await prepared.sample()),
  });
  print(scenario.name, result, twin);
  return prepared.ordersPlaced?.() ?? 0;
}

function print(name: string, result: LoopResult, twin: LoopResult): void {
  const milliseconds = (value: number) => `${value.toFixed(1)} ms`.padStart(8);
  const share = `${((100 * result.perSecond) / twin.perSecond).toFixed(1)} %`;
  const { p50, p95, p99 } = result;
  console.log(
    `${name.padEnd(22)} ${result.perSecond.toFixed(0).padStart(10)} ${milliseconds(p50)}${milliseconds(p95)}${milliseconds(p99)} ${String(result.errors).padStart(7)} ${share.padStart(10)} of ${twin.perSecond.toFixed(0)}/s`,
  );
  if (result.errors > 0) {
    console.log(`  first error: ${result.firstError}`);
    process.exitCode = 1;
  }
}
