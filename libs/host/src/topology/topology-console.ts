import { moduleUrl, openDatabase } from '@pet/database';
import { createPlacement, moduleNames } from '@pet/rpc';
import type { Logger } from 'pino';
import { PrismaClient } from '../generated/client.ts';
import type { RawEnvironment } from '../environment.ts';
import { contractAt } from './contract-answer.ts';
import { placeModule } from './place-module.ts';
import type { PlaceModule, TopologyStatus } from './topology.contract.ts';
import { livingHosts, readRouting } from './topology.repository.ts';
import { topologyStatus } from './topology.router.ts';

export interface TopologyConsoleOptions {
  /** Names the database. */
  environment: RawEnvironment & { DATABASE_URL: string };
  frontDoorUrl: string;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

/** The front door's procedures for whoever sits at the database, e.g. a command line. */
export interface TopologyConsole {
  status: () => Promise<TopologyStatus>;
  place: (change: PlaceModule, changedBy: string) => Promise<TopologyStatus>;
  close: () => Promise<void>;
}

export function openTopologyConsole(options: TopologyConsoleOptions): TopologyConsole {
  const { environment, frontDoorUrl, log } = options;
  const database = openDatabase<PrismaClient>({
    module: 'topology',
    url: moduleUrl(environment.DATABASE_URL, 'topology', environment),
    PrismaClient,
    poolSize: 1,
    log,
  });

  /** As the front door has it. While none reports, its copies are taken to be there. */
  const placement = async () => {
    const frontDoors = (await livingHosts(database)).filter(
      ({ entrance }) => entrance === 'public',
    );
    const hosted = moduleNames.filter((name) =>
      frontDoors.every(({ modules }) => modules.some(({ module }) => module === name)),
    );
    const placed = createPlacement({ hosted, addresses: frontDoors.at(-1)?.addresses ?? {} });
    placed.follow(await readRouting(database));
    return placed;
  };
  const status = async () => topologyStatus({ database, placement: await placement() });
  return {
    status,
    place: async (change, changedBy) => {
      const asksForContract = (change.weight > 0 || change.isShadowed) && !change.isForced;
      const contracts = asksForContract ? (await contractAt(frontDoorUrl)).modules : {};
      await placeModule({ database, contracts, placement: await placement() }, change, changedBy);
      return status();
    },
    close: () => database.$disconnect(),
  };
}
