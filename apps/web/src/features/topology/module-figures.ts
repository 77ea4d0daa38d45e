import type { Host, Routing, Topology } from './topology-types.ts';

/** What one module did in the last minute, over all its processes. */
export interface ModuleSum {
  requestsPerMinute: number;
  errorsPercent: number | null;
  /** Of its slowest process. */
  p95Ms: number | null;
  eventsWaiting: number;
  /** Age of the event that has waited longest for a handler. */
  eventLagSeconds: number;
  deadEvents: number;
  shadow: { same: number; different: number; unanswered: number } | null;
}

export function sumOfModule(module: Routing['module'], { hosts }: Topology): ModuleSum {
  const hosted = hosts.flatMap(({ modules }) => modules.filter((each) => each.module === module));
  const shadows = hosts.flatMap(({ shadow }) => shadow[module] ?? []);
  const requestsPerMinute = sum(hosted, ({ figures }) => figures.requestsPerMinute);
  const errors = sum(hosted, ({ figures }) => figures.errorsPerMinute);
  const p95s = hosted.flatMap(({ figures }) => figures.p95Ms ?? []);
  return {
    requestsPerMinute,
    errorsPercent: requestsPerMinute === 0 ? null : (errors / requestsPerMinute) * 100,
    p95Ms: p95s.length === 0 ? null : Math.max(...p95s),
    // The events of a module wait in its database, which each of its processes looks at.
    eventsWaiting: Math.max(
      0,
      ...hosted.map(({ events }) => events.waitingToSend + events.waitingToHandle),
    ),
    eventLagSeconds: Math.max(0, ...hosted.map(({ events }) => events.oldestSeconds)),
    deadEvents: Math.max(0, ...hosted.map(({ events }) => events.dead)),
    shadow:
      shadows.length === 0
        ? null
        : {
            same: sum(shadows, ({ same }) => same),
            different: sum(shadows, ({ different }) => different),
            unanswered: sum(shadows, ({ unanswered }) => unanswered),
          },
  };
}

/** A module in one of the processes that host it. */
export interface Hosting extends Pick<Host, 'hostId' | 'service' | 'place' | 'version'> {
  contract: string;
  /** Part of the module's calls that is meant for it; processes of one kind share alike. */
  sharePercent: number;
  requestsPerMinute: number;
  errorsPercent: number | null;
  p95Ms: number | null;
  /** Of its way to the module's service; null where it calls none. */
  breaker: Host['neighbours'][number]['breaker'] | null;
}

export function hostingsOf(routing: Routing, { hosts }: Topology): Hosting[] {
  const { module, url, weight, isHosted } = routing;
  const hosting = hosts.filter(({ modules }) => modules.some((each) => each.module === module));
  const there = isHosted ? weight : 100;
  return hosting.map((host) => {
    const { contract, figures } = host.modules.find((each) => each.module === module)!;
    const alike = hosting.filter(({ entrance }) => entrance === host.entrance);
    const { requestsPerMinute, errorsPerMinute, p95Ms } = figures;
    return {
      ...host,
      contract,
      sharePercent: (host.entrance === 'public' ? 100 - there : there) / alike.length,
      requestsPerMinute,
      errorsPercent: requestsPerMinute === 0 ? null : (errorsPerMinute / requestsPerMinute) * 100,
      p95Ms,
      breaker: host.neighbours.find((neighbour) => neighbour.url === url)?.breaker ?? null,
    };
  });
}

/** Which processes promise something else of a module than others do; null where all agree. */
export function contractWords(module: Routing['module'], { hosts }: Topology): string | null {
  const said = hosts.flatMap(({ service, version, modules }) =>
    modules
      .filter((each) => each.module === module)
      .map(({ contract }) => ({ contract, who: `${service} ${version}` })),
  );
  const sides = Object.values(Object.groupBy(said, ({ contract }) => contract));
  if (sides.length < 2) return null;
  const named = sides.map((side) => [...new Set(side?.map(({ who }) => who))].join(' and '));
  return `Its processes promise different things: ${named.join(', against ')}. Calls go only to one that promises all that the copy does, unless forced.`;
}

/** The replicas of a service, in words. */
export const addressWords = (addresses: string): string =>
  addresses
    .split(',')
    .map((address) => address.trim())
    .join(' and ');

/** Where calls go, in words. */
export function placeWords({ url: addresses, weight, isHosted }: Routing): string {
  const url = addresses && addressWords(addresses);
  if (!isHosted) return url ? `All calls go to ${url}` : 'Nobody answers its calls';
  if (!url || weight === 0) return 'All calls are answered by the front door';
  return weight === 100 ? `All calls go to ${url}` : `${weight} % of the calls go to ${url}`;
}

const sum = <Item>(items: readonly Item[], pick: (item: Item) => number): number =>
  items.reduce((total, item) => total + pick(item), 0);
