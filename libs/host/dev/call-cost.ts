/**
 * Measures what a call to a neighbour costs in process and over HTTP: `node libs/host/dev/call-cost.ts`.
 * The difference is `splitCost` in src/topology/advice.ts.
 */
import { startTopology, topologies, type Topology } from '../test/topology.ts';

const CALLS = 3_000;
const WARM_UP_CALLS = 500;

/** Median time and CPU of both sides per call, in ms; the front door's own part is in both. */
async function costOf(topology: Topology): Promise<{ medianMs: number; cpuMs: number }> {
  const shop = await startTopology(topology);
  const frontDoor = [...shop.services.values()].at(-1)!;
  const ask = () => frontDoor.app.inject('/trpc/user.askNeighbour');
  for (let count = 0; count < WARM_UP_CALLS; count += 1) await ask();
  const durations: number[] = [];
  const cpu = process.cpuUsage();
  for (let count = 0; count < CALLS; count += 1) {
    const startedAt = performance.now();
    const answer = await ask();
    durations.push(performance.now() - startedAt);
    if (answer.statusCode !== 200) throw new Error(answer.body);
  }
  const { user, system } = process.cpuUsage(cpu);
  await shop.stop();
  const medianMs = durations.toSorted((a, b) => a - b)[CALLS / 2] ?? 0;
  return { medianMs, cpuMs: (user + system) / 1000 / CALLS };
}

const here = await costOf(topologies.monolith);
const there = await costOf(topologies.extracted);
const figure = (ms: number) => `${ms.toFixed(2)} ms`;
const line = (name: string, { medianMs, cpuMs }: typeof here) =>
  `${name.padEnd(12)} median ${figure(medianMs)}, CPU ${figure(cpuMs)}`;
process.stdout.write(
  [
    line('in process', here),
    line('over HTTP', there),
    line('difference', {
      medianMs: there.medianMs - here.medianMs,
      cpuMs: there.cpuMs - here.cpuMs,
    }),
    '',
  ].join('\n'),
);
