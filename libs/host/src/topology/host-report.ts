import { moduleNames, type Elsewhere, type shadowing } from '@pet/rpc';
import { hostname } from 'node:os';
import type { HostedModule } from '../hosted-module.ts';
import type { Entrance } from '../placement.ts';
import type { CallFigures } from './call-figures.ts';
import type { ModuleContract } from './contract-of.ts';
import type { HostReport } from './topology.contract.ts';

export interface HostReportOptions {
  entrance: Entrance;
  port: number;
  elsewhere: Elsewhere;
  hosted: readonly HostedModule[];
  contracts: Record<string, ModuleContract>;
  figures: CallFigures;
  shadow: ReturnType<typeof shadowing>;
}

/** Makes the reports of a process; each covers the CPU time since the one before. */
export function hostReport(options: HostReportOptions): () => Promise<HostReport> {
  const { entrance, port, elsewhere, hosted, contracts, figures, shadow } = options;
  let cpu = process.cpuUsage();
  let measuredAt = performance.now();

  const cpuShare = () => {
    const used = process.cpuUsage(cpu);
    const passedMs = performance.now() - measuredAt;
    cpu = process.cpuUsage();
    measuredAt = performance.now();
    return Math.round(((used.user + used.system) / 1000 / passedMs) * 1000) / 1000;
  };
  return async () => ({
    entrance,
    place: `${hostname()}:${port}`,
    cpuShare: cpuShare(),
    memoryMb: Math.round(process.memoryUsage.rss() / 1_048_576),
    modules: await Promise.all(
      hosted.map(async ({ name, needs, lag }) => ({
        module: name,
        needs: [...needs],
        contract: contracts[name]?.hash ?? '',
        procedures: Object.keys(contracts[name]?.procedures ?? {}).length,
        figures: figures.of(name),
        events: eventsOf(await lag()),
      })),
    ),
    neighbours: elsewhere.neighbourhood
      .all()
      .map(({ url, breaker }) => ({ url, breaker: breaker() })),
    addresses: Object.fromEntries(
      moduleNames.flatMap((module) => {
        const { url } = elsewhere.placement.routingOf(module);
        return url ? [[module, url]] : [];
      }),
    ),
    shadow: shadow.counts(),
  });
}

function eventsOf({ outbox, inbox }: Awaited<ReturnType<HostedModule['lag']>>) {
  const sum = (pick: (lag: (typeof inbox)[number]) => number) =>
    inbox.reduce((total, lag) => total + pick(lag), 0);
  return {
    waitingToSend: outbox.pending,
    waitingToHandle: sum(({ pending }) => pending),
    dead: sum(({ dead }) => dead),
    oldestSeconds: Math.max(0, ...inbox.map(({ oldestSeconds }) => oldestSeconds)),
  };
}
