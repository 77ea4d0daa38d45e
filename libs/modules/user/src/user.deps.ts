import type { BuilderRouter } from '@pet/builder/contract';
import type { Clock, EventBus } from '@pet/messaging';
import type { TRPCClient } from '@trpc/client';
import type { PrismaClient } from './generated/client.ts';
import type { SizeChart } from './size-chart.ts';

/** The neighbours that this module calls. */
export interface UserPorts {
  builder: TRPCClient<BuilderRouter>;
}

/** What the operations of this module work with. */
export interface UserDeps {
  database: PrismaClient;
  bus: Pick<EventBus, 'publish'>;
  clock: Clock;
  sizes: SizeChart;
  /** The session token of a cookie header whose signature is ours, or null. */
  readSessionToken: (cookieHeader: string) => string | null;
}
