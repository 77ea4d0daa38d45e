import { moduleNames, type ModuleName } from '@pet/rpc';
import type { ModuleLoad } from './advice.ts';
import type { HostReport } from './topology.contract.ts';

type ReportedModule = HostReport['modules'][number];

/** The load of every module, over all the processes that host it. */
export function moduleLoads(hosts: readonly HostReport[]): ModuleLoad[] {
  return moduleNames.map((module) => loadOf(module, hosts));
}

function loadOf(module: ModuleName, hosts: readonly HostReport[]): ModuleLoad {
  const hostings = hosts.flatMap((host) => {
    const reported = host.modules.find(({ module: name }) => name === module);
    return reported ? [{ host, reported }] : [];
  });
  const sum = (pick: (reported: ReportedModule) => number) =>
    hostings.reduce((total, { reported }) => total + pick(reported), 0);
  const processCores = hostings.reduce((total, { host }) => total + host.cpuShare, 0);
  const cpuCores = hostings.reduce(
    (total, { host, reported }) => total + host.cpuShare * partOf(host, reported),
    0,
  );
  return {
    module,
    hosts: hostings.length,
    callsPerMinute: sum(({ figures }) => figures.requestsPerMinute),
    fromNeighboursPerMinute: sum(({ figures }) => figures.fromNeighboursPerMinute),
    toNeighboursPerMinute: callsToNeighbours(
      hostings.flatMap(({ reported }) => reported.needs),
      hosts,
    ),
    // Of several processes, not all have to peak at one time: this is the most it can have been.
    peakPerSecond: sum(({ figures }) => figures.peakPerSecond),
    busyShare: sum(({ figures }) => figures.busyShare),
    cpuCores,
    cpuShareOfProcess: processCores > 0 ? cpuCores / processCores : 0,
    procedures: Math.max(0, ...hostings.map(({ reported }) => reported.procedures)),
  };
}

/** A module's part of the time that its process spends in procedures. */
function partOf({ modules }: HostReport, { figures }: ReportedModule): number {
  const busy = modules.reduce((total, module) => total + module.figures.busyShare, 0);
  return busy > 0 ? figures.busyShare / busy : 0;
}

/** Calls are counted where they arrive; whoever needs the neighbour is taken to make as many. */
function callsToNeighbours(needs: readonly ModuleName[], hosts: readonly HostReport[]): number {
  const modules = hosts.flatMap((host) => host.modules);
  return [...new Set(needs)].reduce((total, neighbour) => {
    const arrived = modules
      .filter(({ module }) => module === neighbour)
      .reduce((calls, { figures }) => calls + figures.fromNeighboursPerMinute, 0);
    const callers = new Set(
      modules.filter((module) => module.needs.includes(neighbour)).map(({ module }) => module),
    );
    return total + Math.round(arrived / Math.max(1, callers.size));
  }, 0);
}
