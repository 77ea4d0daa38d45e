import { runClosedLoop } from '../closed-loop.ts';
import type { Buyer } from './buyers.ts';
import type { Comparison, Way } from './comparisons.ts';

export interface MeasureOptions {
  buyers: readonly Buyer[];
  rounds: number;
  /** Of one way in one round, once for one client and once for all. */
  durationMs: number;
}

/** The best of all rounds. */
export interface WayFigures {
  name: string;
  /** Milliseconds, of one client alone. */
  p50: number;
  /** Of all clients together. */
  perSecond: number;
  /** CPU milliseconds that the process between needs for one request. */
  cpuMs: number | null;
  firstError: string | null;
}

export const load = ({ ask }: Way, buyers: readonly Buyer[], clients: number, durationMs: number) =>
  runClosedLoop({
    clients,
    durationMs,
    request: (client) => ask(buyers[client % buyers.length] as Buyer),
  });

/** Asks in all ways by turns, so that what else the machine does meets them alike. */
export async function measure(
  { ways }: Comparison,
  { buyers, rounds, durationMs }: MeasureOptions,
): Promise<WayFigures[]> {
  const found = new Map<string, WayFigures>();
  for (const way of Object.values(ways)) await load(way, buyers, buyers.length, 1_000);
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const one = await load(way, buyers, 1, durationMs);
      const before = await cpuSecondsOf(way.between);
      const all = await load(way, buyers, buyers.length, durationMs);
      const cpuMs = (1_000 * ((await cpuSecondsOf(way.between)) - before)) / all.count;
      const best = found.get(name);
      found.set(name, {
        name,
        p50: Math.min(one.p50, best?.p50 ?? Infinity),
        perSecond: Math.max(all.perSecond, best?.perSecond ?? 0),
        cpuMs: way.between ? Math.min(cpuMs, best?.cpuMs ?? Infinity) : null,
        firstError: best?.firstError ?? one.firstError ?? all.firstError,
      });
    }
  }
  return [...found.values()];
}

async function cpuSecondsOf(url: string | undefined): Promise<number> {
  if (!url) return 0;
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const [, seconds] = /^process_cpu_seconds_total(?:\{.*\})? (.+)$/m.exec(metrics) ?? [];
  return Number(seconds);
}
