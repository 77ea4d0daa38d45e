import { setTimeout as delay } from 'node:timers/promises';
import { eventually } from '../shop/eventually.ts';
import { answeredCalls } from './answered-calls.ts';
import { balanceBooks, type Balance, type Books, type KeptMail } from './books.ts';
import { startCheckouts } from './checkout-load.ts';
import { createRequestLog, type PhaseFigures } from './request-log.ts';
import { openSplitShop, type SplitShop } from './split-shop.ts';

export interface PhaseResult extends PhaseFigures {
  name: string;
  /** Share of the builder's calls that its service answered. */
  shareThere: number;
  /** The same, until something went wrong on purpose. */
  shareUndisturbed: number;
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
    const answered = async (): Promise<Answered> => ({
      here: await answeredHere(shop.backendUrl()),
      there: sum(await Promise.all(shop.replicaUrls.map(answeredThere))),
    });
    const results: PhaseResult[] = [];
    let shadow = { same: 0, different: 0, unanswered: 0 };
    for (const phase of phases) {
      log.enter(phase.name);
      if (phase.name === 'builder unhosted') shadow = await shadowCounts(shop);
      await phase.enter(shop);
      const before = await answered();
      await delay(durationMs / phases.length / 2);
      const undisturbed = await eventually(
        `${CALLS_MIN} calls of the builder in phase ${phase.name}`,
        answered,
        (now) => callsBetween(before, now) >= CALLS_MIN,
        CALLED_WITHIN_MS,
      );
      await phase.disturb?.(shop);
      await delay(durationMs / phases.length / 2);
      const result = {
        name: phase.name,
        ...log.figuresOf(phase.name),
        // The shadow's answers are to repeated questions.
        shareThere: phase.name === 'shadow' ? 0 : shareBetween(before, await answered()),
        shareUndisturbed: phase.name === 'shadow' ? 0 : shareBetween(before, undisturbed),
      };
      results.push(result);
      onPhase(result);
    }
    log.enter('end');
    await load.stop();
    const balances = await balanceBooks(booksOf(shop), since, load);
    const start = log.figuresOf('start').failures + log.figuresOf('end').failures;
    balances.push({ what: 'failures before the first and after the last phase', count: start });
    const { failures } = log;
    return { phases: results, shadow, balances, failures, orders: load.acknowledged.size };
  } finally {
    await shop.close();
  }
}

/** Enough that one in ten goes to the service, for a chance of one in a hundred thousand that none does. */
const CALLS_MIN = 110;
const CALLED_WITHIN_MS = 30_000;

interface Answered {
  here: number;
  there: number;
}
const callsBetween = (before: Answered, after: Answered): number =>
  after.here + after.there - before.here - before.there;
const shareBetween = (before: Answered, after: Answered): number =>
  (after.there - before.there) / (callsBetween(before, after) || 1);

const booksOf = ({ stack: { databaseUrl, addresses } }: SplitShop): Books => ({
  databaseUrl,
  mailsOf: async (orderNumber) => {
    const answer = await fetch(`${addresses.inbox}/api/messages?order=${orderNumber}`);
    return ((await answer.json()) as { messages: KeptMail[] }).messages;
  },
});

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

const NEARLY_ALL = 0.95;

/** Why a run is no success; empty when it is one. */
export function faultsOf({ phases: seen, shadow, balances, orders }: CutoverResult): string[] {
  const phaseOf = (name: string) => seen.find((phase) => phase.name === name);
  const shareOf = (name: string) => phaseOf(name)?.shareThere ?? -1;
  const undisturbed = (name: string) => phaseOf(name)?.shareUndisturbed ?? -1;
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
  if (undisturbed('10 %') <= 0) faults.push('the service answered nothing at 10 %');
  // Calls that were under way when the weight changed are still answered by the backend.
  if (undisturbed('100 %') < NEARLY_ALL) faults.push('the backend answered calls at 100 %');
  if (shareOf('builder unhosted') !== 1) faults.push('the backend answered what it does not host');
  return faults;
}
