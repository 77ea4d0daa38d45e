import { PrismaPg } from '@prisma/adapter-pg';
import type { DatabaseLog } from './database-log.ts';
import { statementNames } from './prepared-statements.ts';
import {
  poolConfig,
  reportLostConnection,
  transactionLimits,
  type PoolOptions,
} from './session.ts';

interface ClientOptions {
  adapter: PrismaPg;
  transactionOptions: { maxWait: number; timeout: number };
}

export interface DatabaseOptions<Client> extends PoolOptions {
  /** The class from the module's generated client. */
  PrismaClient: new (options: ClientOptions) => Client;
  log: DatabaseLog;
}

/**
 * Opens a module's database as its runtime role and returns its Prisma client. The caller ends
 * it with `$disconnect()`. Nothing is connected before the first query.
 */
export function openDatabase<Client>(options: DatabaseOptions<Client>): Client {
  const report = (error: Error) => reportLostConnection(options, error);
  const adapter = new PrismaPg(poolConfig(options), {
    schema: options.module,
    statementNameGenerator: statementNames(),
    onPoolError: report,
    onConnectionError: report,
  });
  return new options.PrismaClient({ adapter, transactionOptions: transactionLimits });
}
