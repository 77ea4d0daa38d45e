import { setTimeout as delay } from 'node:timers/promises';
import { answeredCalls } from './answered-calls.ts';
import { balanceBooks, type Balance } from './books.ts';
import { startCheckouts } from './checkout-load.ts';
import { createRequestLog, type PhaseFigures } from './request-log.ts';
import { openSplitShop, type SplitShop } from './split-shop.ts';

export interface PhaseResult extends PhaseFigures {
  name: string;
  /** Share of the builder's calls that its service answered. */
  shareThere: number;
}

export interface CutoverResult {
  phases: PhaseResult[];
  shadow: { same: number; different: number; unanswered: number };
  /** All must be nought. */
  balances: Balance[];
  failures: string[];
  orders: number;
}

interface Phase {
  name: string;
  enter: (shop: SplitShop) => Promise<void>;
  /** What goes wrong in the middle of it. */
  disturb?: (shop: SplitShop) => Promise<void>;
}

/** Nothing of the service is left; the copy at the front door answers. */
const loseService = async ({ stack }: SplitShop) => {
  await Promise.all([
    stack.restart('builder-service', 'SIGTERM'),
    stack.restart('builder-service-2', 'SIGKILL'),
  ]);
};
/** There is no copy; one replica answers for both. */
const restartInTurn = async ({ stack }: SplitShop) => {
  await stack.restart('builder-service', 'SIGTERM');
  await stack.restart('builder-service-2', 'SIGKILL');
};

const phases: Phase[] = [
  { name: 'monolith', enter: (shop) => shop.place({ weight: 0 }) },
  { name: 'shadow', enter: (shop) => shop.place({ weight: 0, isShadowed: true }) },
  { name: '1 %', enter: (shop) => shop.place({ weight: 1 }) },
  { name: '10 %', enter: (shop) => shop.place({ weight: 10 }) },
  { name: '100 %', enter: (shop) => shop.place({ weight: 100 }), disturb: loseService },
  {
    name: 'builder unhosted',
    enter: (shop) => shop.replaceBackend({ hostsBuilder: false }),
    disturb: restartInTurn,
  },
  { name: 'hosted again', enter: (shop) => shop.replaceBackend({ hostsBuilder: true }) },
  { name: 'monolith again', enter: (shop) => shop.place({ weight: 0 }) },
];

export interface CutoverOptions {
  clients: number;
  /** Of all phases together, beside the time that the changes themselves take. */
  durationMs: number;
  onPhase?: (result: PhaseResult) => void;
}

/** Moves the builder out of the backend and back while customers buy, and tells what they saw. */
export async function runCutover(options: CutoverOptions): Promise<CutoverResult> {
  const { clients, durationMs, onPhase = () => {} } = options;
  const since = new Date();
  const shop = await openSplitShop();
  try {
    await shop.place({ weight: 0 });
    const log = createRequestLog();
    log.enter('start');
    const load = startCheckouts({
      url: shop.url,
      stripeUrl: shop.stack.addresses.stripe,
      clients,
      log,
    });
    const answeredHere = answeredCalls('builder');
    const answeredThere = answeredCalls('builder');
    const here = () => answeredHere(shop.backendUrl());
    const there = async () => sum(await Promise.all(shop.replicaUrls.map(answeredThere)));
    const results: PhaseResult[] = [];
    let shadow = { same: 0, different: 0, unanswered: 0 };
    for (const phase of phases) {
      log.enter(phase.name);
      if (phase.name === 'builder unhosted') shadow = await shadowCounts(shop);
      await phase.enter(shop);
      const before = { here: await here(), there: await there() };
      await delay(durationMs / phases.length / 2);
      await there();
      await phase.disturb?.(shop);
      await delay(durationMs / phases.length / 2);
      const after = { here: await here(), there: await there() };
      const [ours, theirs] = [after.here - before.here, after.there - before.there];
      const isCompared = phase.name === 'shadow';
      const shareThere = isCompared || ours + theirs === 0 ? 0 : theirs / (ours + theirs);
      const result = { name: phase.name, ...log.figuresOf(phase.name), shareThere };
      results.push(result);
      onPhase(result);
    }
    log.enter('end');
    await load.stop();
    const balances = await balanceBooks(shop.stack.databaseUrl, since, load);
    const start = log.figuresOf('start').failures + log.figuresOf('end').failures;
    balances.push({ what: 'failures before the first and after the last phase', count: start });
    const { failures } = log;
    return { phases: results, shadow, balances, failures, orders: load.acknowledged.size };
  } finally {
    await shop.close();
  }
}

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
const REPORTED_MS = 5_500;

/** What the backend found when it compared; processes report every five seconds. */
async function shadowCounts({ admin }: SplitShop) {
  await delay(REPORTED_MS);
  const { hosts } = await admin.api.topology.status.query();
  const all = hosts.flatMap(({ shadow }) => shadow.builder ?? []);
  for (const { path, at } of all.flatMap(({ examples }) => examples)) {
    console.error(`shadow answers ${path} differently at ${at}`);
  }
  return {
    same: sum(all.map(({ same }) => same)),
    different: sum(all.map(({ different }) => different)),
    unanswered: sum(all.map(({ unanswered }) => unanswered)),
  };
}

/** Why a run is no success; empty when it is one. */
export function faultsOf({ phases: seen, shadow, balances, orders }: CutoverResult): string[] {
  const shareOf = (name: string) => seen.find((phase) => phase.name === name)?.shareThere ?? -1;
  const faults = [
    ...seen
      .filter(({ failures }) => failures > 0)
      .map(({ name, failures }) => `${failures} failed request(s) in phase ${name}`),
    ...balances.filter(({ count }) => count !== 0).map(({ what, count }) => `${what}: ${count}`),
  ];
  if (orders === 0) faults.push('nothing was bought');
  if (shadow.different + shadow.unanswered > 0) faults.push('the shadow answered differently');
  if (shadow.same === 0) faults.push('nothing was compared with the shadow');
  if (shareOf('monolith') !== 0 || shareOf('monolith again') !== 0) {
    faults.push('the service answered calls of the monolith');
  }
  if (shareOf('builder unhosted') !== 1) faults.push('the backend answered what it does not host');
  return faults;
}
