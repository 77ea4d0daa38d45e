import { openDatabase } from '@pet/database';
import { shadowing, type CallObservation, type Elsewhere, type ModuleName } from '@pet/rpc';
import type { AnyRouter } from '@trpc/server';
import type { Logger } from 'pino';
import { PrismaClient } from '../generated/client.ts';
import type { HostedModule } from '../hosted-module.ts';
import type { Entrance } from '../placement.ts';
import { callFigures } from './call-figures.ts';
import { contractsOf, type ModuleContract } from './contract-of.ts';
import { hostReport } from './host-report.ts';
import { createTopologyRouter, type TopologyRouter } from './topology.router.ts';
import { readRouting, removeReport, saveReport, type HostIdentity } from './topology.repository.ts';

const FOLLOW_MS = 500;
const REPORT_MS = 5_000;

export interface TopologyOptions {
  service: string;
  version: string;
  entrance: Entrance;
  /** Where it listens. */
  port: number;
  databaseUrl: string;
  elsewhere: Elsewhere;
  log: Logger;
}

/** What a process knows of the whole system, and tells the others of itself. */
export interface Topology {
  router: TopologyRouter;
  contracts: Record<string, ModuleContract>;
  observe: (call: CallObservation) => void;
  onAnswered: ReturnType<typeof shadowing>['onAnswered'];
  /** Follows the routing table and reports, until it is stopped. */
  start: () => Promise<void>;
  stop: () => Promise<void>;
}

export function openTopology(
  options: TopologyOptions,
  hosted: readonly HostedModule[],
  hostedRouter: AnyRouter,
): Topology {
  const { service, version, entrance, databaseUrl, elsewhere, log } = options;
  const database = openDatabase<PrismaClient>({
    module: 'topology',
    url: databaseUrl,
    PrismaClient: PrismaClient,
    poolSize: 2,
    log,
  });
  const host: HostIdentity = {
    hostId: crypto.randomUUID(),
    service,
    version,
    startedAt: new Date(),
  };
  const contracts = contractsOf(hostedRouter);
  const figures = callFigures();
  const shadow = shadowing(elsewhere);
  const report = hostReport({ ...options, hosted, contracts, figures, shadow });

  // What comes to an internal process is meant for it: sent by the table, it would go round for ever.
  const isAnsweredHere = (module: ModuleName) =>
    entrance === 'internal' && elsewhere.placement.isHosted(module);
  const follow = async () => {
    const told = [...(await readRouting(database))];
    elsewhere.placement.follow(new Map(told.filter(([module]) => !isAnsweredHere(module))));
  };
  const tell = async () => saveReport(database, host, await report());
  const loops = [repeated(follow, FOLLOW_MS, log), repeated(tell, REPORT_MS, log)];
  return {
    router: createTopologyRouter({ ...elsewhere, database, contracts }),
    contracts,
    observe: figures.observe,
    onAnswered: shadow.onAnswered,
    start: async () => {
      await Promise.all(loops.map((loop) => loop.start()));
    },
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
      await removeReport(database, host.hostId).catch((err: unknown) =>
        log.warn({ err }, 'own report not removed'),
      );
      await database.$disconnect();
    },
  };
}

/** Does something now and then. The last known table stays in force while the database is away. */
function repeated(work: () => Promise<void>, pauseMs: number, log: Logger) {
  let timer: NodeJS.Timeout | undefined;
  let underWay = Promise.resolve();
  let isStopped = false;
  let failures = 0;
  const round = async () => {
    try {
      await work();
      failures = 0;
    } catch (err) {
      failures += 1;
      if (failures === 1) log.warn({ err }, 'the routing table is out of reach');
    }
    if (isStopped) return;
    timer = setTimeout(() => {
      underWay = round();
    }, pauseMs);
  };
  return {
    start: () => (underWay = round()),
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      return underWay;
    },
  };
}
