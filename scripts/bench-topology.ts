/**
 * What a split costs, each way of asking beside the others in one run:
 * `npm run bench:topology [-- --seconds 0.5 --rounds 10 --clients 8]`. With `--profile gateway`, or
 * another process by its name, it tells what that one spends its time on under the first comparison.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createBuyer } from './bench/topology/buyers.ts';
import { bytesThroughGateway, comparisonsOf } from './bench/topology/comparisons.ts';
import { load, measure, type WayFigures } from './bench/topology/measure.ts';
import { profileShares } from './bench/topology/profile-shares.ts';
import { openSplitSystem, type SplitSystem } from './bench/topology/split-system.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '0.5' },
    rounds: { type: 'string', default: '10' },
    clients: { type: 'string', default: '8' },
    profile: { type: 'string' },
  },
});
const clients = Number(values.clients);
const rounds = Number(values.rounds);
const durationMs = Number(values.seconds) * 1000;

await (values.profile ? profile(values.profile) : compare());

async function compare(): Promise<void> {
  const system = await openSplitSystem();
  try {
    const buyers = await createBuyers(system);
    console.log(
      `Best of ${rounds} rounds of ${values.seconds} s. Clients, processes and PostgreSQL share this machine.\n`,
    );
    for (const comparison of comparisonsOf(system)) {
      print(comparison.name, await measure(comparison, { buyers, rounds, durationMs }));
    }
  } finally {
    await system.close();
  }
}

/** A process writes its profile when it ends by itself. */
async function profile(name: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'harness-hero-profile-'));
  try {
    const { perSecond, from, until } = await loadProfiled(name, folder);
    console.log(`${name}, ${perSecond.toFixed(0)} requests/s through the gateway`);
    for (const line of await profileShares(folder, { from, until })) console.log(line);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function loadProfiled(name: string, folder: string) {
  const system = await openSplitSystem({ [name]: ['--cpu-prof', `--cpu-prof-dir=${folder}`] });
  try {
    const buyers = await createBuyers(system);
    const way = bytesThroughGateway(system);
    await load(way, buyers, clients, 1_000);
    const from = process.hrtime.bigint();
    const { perSecond } = await load(way, buyers, clients, durationMs * rounds);
    return { perSecond, from, until: process.hrtime.bigint() };
  } finally {
    await system.close();
  }
}

function createBuyers({ backend, keysFile }: SplitSystem) {
  return Promise.all(Array.from({ length: clients }, () => createBuyer(backend, keysFile)));
}

function print(title: string, [first, ...others]: WayFigures[]): void {
  if (!first) return;
  console.log(`${title.padEnd(56)}one client, p50 ${String(clients).padStart(7)} clients`);
  console.log(figures(first));
  for (const way of others) {
    const added = way.p50 - first.p50;
    const lost = 100 * (1 - way.perSecond / first.perSecond);
    const more = `${added < 0 ? '' : '+'}${added.toFixed(2)} ms, ${lost.toFixed(0).padStart(3)} % lost`;
    const cpu = way.cpuMs === null ? '' : `, its CPU ${way.cpuMs.toFixed(2)} ms a request`;
    console.log(`${figures(way)}   ${more}${cpu}`);
  }
  for (const { name, firstError } of [first, ...others]) {
    if (firstError === null) continue;
    console.log(`  ${name} failed: ${firstError}`);
    process.exitCode = 1;
  }
  console.log('');
}

function figures({ name, p50, perSecond }: WayFigures): string {
  return `  ${name.padEnd(28)}${`${p50.toFixed(2)} ms`.padStart(10)}${`${perSecond.toFixed(0)}/s`.padStart(10)}`;
}
