import type { TopologyStatus } from '@pet/host/contract';

type Host = TopologyStatus['hosts'][number];
type Routing = TopologyStatus['routing'][number];

const HEADINGS = [
  ...['module', 'host', 'at', 'version', 'contract', 'takes', 'req/min', 'p95 ms', 'errors'],
  ...['breaker', 'events wait', 'shadow'],
];

/** The whole system for a terminal: one line per module and process, then where calls go, then advice. */
export function statusPage({ routing, hosts, advice }: TopologyStatus): string {
  if (hosts.length === 0) {
    return ['No process reports at the moment. Start the shop: npm start', ...routes(routing)].join(
      '\n',
    );
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

/** What a change has come to, and how it is undone. */
export function changedWords(routing: readonly Routing[]): string {
  const undo = routing
    .filter(({ weight, isShadowed }) => weight > 0 || isShadowed)
    .map(({ module }) => ` Undo it with: npm run topology -- back ${module}`);
  return [...routes(routing), `Every process follows within a second.${undo.join('')}`].join('\n');
}

function moduleRows(route: Routing, hosts: readonly Host[]): string[][] {
  const { module } = route;
  const rows = hosts.flatMap((host) => {
    const hosted = host.modules.find((each) => each.module === module);
    return hosted ? [moduleRow(route, { host, hosts }, hosted)] : [];
  });
  return rows.length > 0 ? rows : [[module, 'nowhere', ...HEADINGS.slice(2).map(() => '–')]];
}

function moduleRow(
  route: Routing,
  { host, hosts }: { host: Host; hosts: readonly Host[] },
  hosted: Host['modules'][number],
): string[] {
  const { requestsPerMinute: calls, errorsPerMinute: errors, p95Ms } = hosted.figures;
  const { waitingToSend, waitingToHandle, dead, oldestSeconds } = hosted.events;
  const waiting = waitingToSend + waitingToHandle;
  return [
    route.module,
    host.service,
    host.place,
    host.version,
    hosted.contract.slice(0, 8),
    shareOf(route, host, hosts),
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

/** The part of the module's calls that is meant for this process; those of one kind share alike. */
function shareOf(
  { module, weight, isHosted }: Routing,
  host: Host,
  hosts: readonly Host[],
): string {
  const alike = hosts.filter(
    ({ entrance, modules }) =>
      entrance === host.entrance && modules.some((hosted) => hosted.module === module),
  );
  const there = isHosted ? weight : 100;
  const percent = (host.entrance === 'public' ? 100 - there : there) / alike.length;
  return `${Math.round(percent * 10) / 10} %`;
}

/** Of the way from this process to the module's service. */
const breakerTo = ({ url }: Routing, { neighbours }: Host): string =>
  neighbours.find((neighbour) => neighbour.url === url)?.breaker ?? '–';

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
