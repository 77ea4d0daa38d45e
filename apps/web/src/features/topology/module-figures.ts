import type { Routing, Topology } from './topology-types.ts';

/** What one module did in the last minute, over all its processes. */
export interface ModuleSum {
  requestsPerMinute: number;
  errorsPercent: number | null;
  /** Of its slowest process. */
  p95Ms: number | null;
  eventsWaiting: number;
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
  return `Its processes promise different things: ${named.join(', against ')}. Calls are moved only between equal ones.`;
}

/** Where calls go, in words. */
export function placeWords({ url: addresses, weight, isHosted }: Routing): string {
  const url = addresses?.split(',').join(' and ');
  if (!isHosted) return url ? `All calls go to ${url}` : 'Nobody answers its calls';
  if (!url || weight === 0) return 'All calls are answered by the front door';
  return weight === 100 ? `All calls go to ${url}` : `${weight} % of the calls go to ${url}`;
}

const sum = <Item>(items: readonly Item[], pick: (item: Item) => number): number =>
  items.reduce((total, item) => total + pick(item), 0);
