import { moduleNames, type ModuleName } from '@pet/rpc';
import { z } from 'zod';

/**
 * What a call pays for leaving its process: signing, encoding, HTTP and verifying. Medians of
 * `node libs/host/dev/call-cost.ts` on 2 busy cores, Node 24, CPU of both sides; measure again where it decides.
 */
export const splitCost = { latencyMs: 1.3, cpuMs: 1.3 };

/** From here on each figure counts; below `callsPerMinuteMin` none does. */
export const thresholds = {
  callsPerMinuteMin: 100,
  callsPerMinute: 1_000,
  cpuCores: 0.25,
  cpuShareOfProcess: 0.5,
  peakToMean: 5,
  peakPerSecond: 20,
  coupledShare: 0.5,
  slowdown: 0.25,
  proceduresMin: 5,
} as const;

/** What is known of one module, summed over all processes that host it. */
export interface ModuleLoad {
  module: ModuleName;
  /** Processes that host it. */
  hosts: number;
  callsPerMinute: number;
  /** Of those, from other modules. */
  fromNeighboursPerMinute: number;
  /** Calls that it makes itself; the callers of a neighbour are taken to call alike. */
  toNeighboursPerMinute: number;
  peakPerSecond: number;
  /** Time in procedures, waiting included, per second of time. */
  busyShare: number;
  /** Cores that it uses: the CPU of its processes, by its part of the time in procedures. */
  cpuCores: number;
  /** Its part of the CPU of the processes that host it. */
  cpuShareOfProcess: number;
  procedures: number;
}

export const adviceSchema = z.object({
  module: z.enum(moduleNames),
  verdict: z.enum(['split', 'watch', 'stay']),
  summary: z.string(),
  reasons: z.array(z.object({ speaksFor: z.enum(['split', 'stay']), text: z.string() })),
  /** What was looked at, with the value from which on it counts. */
  measured: z.array(z.object({ what: z.string(), value: z.string(), counts: z.string() })),
});
export type Advice = z.infer<typeof adviceSchema>;
type Reason = Advice['reasons'][number];

/**
 * Whether a module has earned a service of its own. Each reason weighs the same: more for a split
 * than against it advise it, as many advise to watch. What nobody calls stays where it is.
 */
export function adviseOn(load: ModuleLoad, cost = splitCost): Advice {
  return { ...weigh(load, cost), measured: load.hosts === 0 ? [] : measuredOf(load, cost) };
}

function weigh(load: ModuleLoad, cost: typeof splitCost): Omit<Advice, 'measured'> {
  const { module } = load;
  const stay = (summary: string, text: string): Omit<Advice, 'measured'> => ({
    module,
    verdict: 'stay',
    summary,
    reasons: [{ speaksFor: 'stay', text }],
  });
  if (load.hosts === 0) {
    return stay('Nothing is known of it.', 'No running process says that it hosts it.');
  }
  if (load.callsPerMinute < thresholds.callsPerMinuteMin) {
    const calls = `Calls a minute: ${count(load.callsPerMinute)}. Under ${thresholds.callsPerMinuteMin} no other figure says much.`;
    return stay('Too little happens there for a service of its own.', calls);
  }
  const reasons = [...reasonsToSplit(load), ...reasonsToStay(load, cost)];
  const votes = (side: Reason['speaksFor']) =>
    reasons.filter(({ speaksFor }) => speaksFor === side).length;
  const lead = votes('split') - votes('stay');
  if (lead > 0) {
    return { module, verdict: 'split', summary: 'It has earned a service of its own.', reasons };
  }
  if (lead === 0 && votes('split') > 0) {
    return { module, verdict: 'watch', summary: 'As much speaks for a split as against.', reasons };
  }
  const summary =
    votes('split') === 0
      ? 'Nothing speaks for a service of its own.'
      : 'More speaks against a service of its own than for it.';
  return { module, verdict: 'stay', summary, reasons };
}

function reasonsToSplit(load: ModuleLoad): Reason[] {
  const { callsPerMinute, cpuCores, cpuShareOfProcess, peakPerSecond } = load;
  const meanPerSecond = callsPerMinute / 60;
  const reasons: string[] = [];
  if (callsPerMinute > thresholds.callsPerMinute) {
    reasons.push(
      `It answers ${count(callsPerMinute)} calls a minute, more than ${count(thresholds.callsPerMinute)}.`,
    );
  }
  if (cpuCores >= thresholds.cpuCores && cpuShareOfProcess >= thresholds.cpuShareOfProcess) {
    reasons.push(
      `It uses about ${figure(cpuCores)} of a core, ${percent(cpuShareOfProcess)} of what its processes use: by itself it would leave the others that room.`,
    );
  }
  const peakToMean = peakPerSecond / meanPerSecond;
  if (peakToMean >= thresholds.peakToMean && peakPerSecond >= thresholds.peakPerSecond) {
    reasons.push(
      `Its load comes in bursts of ${figure(peakPerSecond)} calls a second, ${figure(peakToMean)} times the mean: alone it can have more processes just then.`,
    );
  }
  return reasons.map((text) => ({ speaksFor: 'split', text }));
}

function reasonsToStay(load: ModuleLoad, cost: typeof splitCost): Reason[] {
  const { callsPerMinute, fromNeighboursPerMinute, toNeighboursPerMinute, procedures } = load;
  const reasons: string[] = [];
  if (coupledShareOf(load) >= thresholds.coupledShare) {
    reasons.push(
      `Its neighbours call it ${count(fromNeighboursPerMinute)} times a minute and it calls them ${count(toNeighboursPerMinute)} times, against ${count(callsPerMinute)} calls in all: it is bound to them.`,
    );
  }
  const callMs = callMsOf(load);
  if (cost.latencyMs >= callMs * thresholds.slowdown) {
    const addedCores = (cost.cpuMs * callsPerMinute) / 60_000;
    reasons.push(
      `A call takes ${figure(callMs)} ms and would take about ${figure(cost.latencyMs)} ms more over HTTP; the way itself would use ${figure(addedCores)} of a core.`,
    );
  }
  if (procedures < thresholds.proceduresMin) {
    reasons.push(
      `It offers ${procedures === 1 ? 'one procedure' : `${procedures} procedures`}: little to run a process, an address and a deployment for.`,
    );
  }
  return reasons.map((text) => ({ speaksFor: 'stay', text }));
}

function measuredOf(load: ModuleLoad, cost: typeof splitCost): Advice['measured'] {
  const { callsPerMinute, cpuCores, cpuShareOfProcess, peakPerSecond, procedures } = load;
  const isCalled = callsPerMinute > 0;
  return [
    {
      what: 'Calls a minute',
      value: count(callsPerMinute),
      counts: `for a split over ${count(thresholds.callsPerMinute)}; nothing does under ${thresholds.callsPerMinuteMin}`,
    },
    {
      what: 'CPU',
      value: `${figure(cpuCores)} of a core, ${percent(cpuShareOfProcess)} of its processes`,
      counts: `for a split from ${figure(thresholds.cpuCores)} and ${percent(thresholds.cpuShareOfProcess)}`,
    },
    {
      what: 'Bursts',
      value: isCalled
        ? `${figure(peakPerSecond)} a second, ${figure(peakPerSecond / (callsPerMinute / 60))} times the mean`
        : 'none',
      counts: `for a split from ${thresholds.peakPerSecond} a second and ${thresholds.peakToMean} times the mean`,
    },
    {
      what: 'Calls with neighbours',
      value: isCalled ? percent(coupledShareOf(load)) : 'none',
      counts: `against it from ${percent(thresholds.coupledShare)} of its calls`,
    },
    {
      what: 'A call takes',
      value: isCalled ? `${figure(callMsOf(load))} ms` : 'none',
      counts: `against it under ${figure(cost.latencyMs / thresholds.slowdown)} ms, as the way adds ${figure(cost.latencyMs)} ms`,
    },
    {
      what: 'Procedures',
      value: count(procedures),
      counts: `against it under ${thresholds.proceduresMin}`,
    },
  ];
}

const coupledShareOf = (load: ModuleLoad): number =>
  (load.fromNeighboursPerMinute + load.toNeighboursPerMinute) / load.callsPerMinute;

const callMsOf = (load: ModuleLoad): number => (load.busyShare * 60_000) / load.callsPerMinute;

const number = (digits: number) =>
  new Intl.NumberFormat('en-US', { maximumFractionDigits: digits });
const count = (value: number): string => number(0).format(value);
const figure = (value: number): string => number(2).format(value);
const percent = (share: number): string => `${count(share * 100)} %`;
