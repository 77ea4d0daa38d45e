import type { TopologyStatus } from '@pet/host/contract';

type Host = TopologyStatus['hosts'][number];
type Routing = TopologyStatus['routing'][number];

const HEADINGS = [
  ...['module', 'host', 'version', 'contract', 'weight', 'req/min', 'p95 ms', 'errors', 'breaker'],
  ...['events wait', 'shadow'],
];

/** The whole system for a terminal: one line per module and process, then where calls go, then advice. */
export function statusPage({ routing, hosts, advice }: TopologyStatus): string {
  if (hosts.length === 0) {
    return [
      'No process has reported for 20 seconds. Start the shop: npm start',
      ...routes(routing),
    ].join('\n');
  }
  const rows = routing.flatMap((route) => moduleRows(route, hosts));
  return [
    ...table([HEADINGS, ...rows]),
    '',
    ...routes(routing),
    '',
    ...advice.flatMap(({ module, summary, reasons }) => [
      `${module}: ${summary}`,
      ...reasons.map(({ speaksFor, text }) => `  ${speaksFor === 'split' ? '+' : '−'} ${text}`),
    ]),
  ].join('\n');
}

function moduleRows(route: Routing, hosts: readonly Host[]): string[][] {
  const { module } = route;
  const rows = hosts.flatMap((host) => {
    const hosted = host.modules.find((each) => each.module === module);
    return hosted ? [moduleRow(route, host, hosted)] : [];
  });
  return rows.length > 0 ? rows : [[module, 'nowhere', ...HEADINGS.slice(2).map(() => '–')]];
}

function moduleRow(route: Routing, host: Host, hosted: Host['modules'][number]): string[] {
  const { requestsPerMinute: calls, errorsPerMinute: errors, p95Ms } = hosted.figures;
  const { waitingToSend, waitingToHandle, dead, oldestSeconds } = hosted.events;
  const waiting = waitingToSend + waitingToHandle;
  return [
    route.module,
    host.service,
    host.version,
    hosted.contract.slice(0, 8),
    weightOf(route, host),
    String(calls),
    p95Ms === null ? '–' : String(p95Ms),
    calls === 0 ? '–' : `${((errors / calls) * 100).toFixed(1)} %`,
    breakerTo(route, host),
    waiting + dead === 0
      ? '0'
      : `${waiting} (${Math.round(oldestSeconds)} s)${dead > 0 ? `, ${dead} dead` : ''}`,
    shadowOf(route, host),
  ];
}

/** The part of the calls that this process answers itself; a service answers what it is sent. */
const weightOf = ({ weight, isHosted }: Routing, { entrance }: Host): string =>
  entrance === 'public' && isHosted ? `${100 - weight} %` : `${isHosted ? weight : 100} %`;

/** Of the way from this process to the module's service. */
const breakerTo = ({ url }: Routing, { neighbours }: Host): string =>
  neighbours.find((neighbour) => url?.includes(neighbour.url))?.breaker ?? '–';

function shadowOf({ module }: Routing, { shadow }: Host): string {
  const counts = shadow[module];
  if (!counts) return '–';
  const unanswered = counts.unanswered > 0 ? `, ${counts.unanswered} unanswered` : '';
  return `${counts.same} same, ${counts.different} different${unanswered}`;
}

const routes = (routing: readonly Routing[]): string[] =>
  routing
    .filter(({ url, changedBy }) => url !== null || changedBy !== null)
    .map(({ module, url, weight, isShadowed, changedBy, changedAt }) => {
      const who = changedBy ? `, by ${changedBy} at ${changedAt}` : ', by the environment';
      return `${module}: ${weight} % to ${url ?? 'nowhere'}${isShadowed ? ', shadowed' : ''}${who}`;
    });

function table(rows: readonly string[][]): string[] {
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
