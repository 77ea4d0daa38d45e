import { startEmbeddedPostgres } from '@pet/testing/embedded-postgres';
import { embeddedDatabaseUrl, stackEnvironment, type Environment } from './environment.ts';
import { isServed, portBlock, type StackPorts } from './ports.ts';
import { given } from './given.ts';
import { dataDir } from './repository.ts';
import { localSecrets, type StackSecrets } from './secrets.ts';
import { readSettings } from './settings.ts';

/** The shop of this checkout: where it listens, what it keeps and how its parts know each other. */
export interface Installation {
  ports: StackPorts;
  secrets: StackSecrets;
  dataDir: string;
  /** The owner's address. */
  databaseUrl: string;
  /** Whether PostgreSQL is started from the npm package; else `DATABASE_URL` names one. */
  isDatabaseEmbedded: boolean;
  /** The environment of its processes. */
  env: Environment;
}

/** The ports of this checkout; `HH_PORT_OFFSET` moves them. */
export const localPorts = (): StackPorts => portBlock(readSettings().HH_PORT_OFFSET);

/** This checkout's own installation, as `.env` and the environment have it. */
export async function localInstallation(): Promise<Installation> {
  const ports = localPorts();
  const secrets = await localSecrets(dataDir);
  return installation({ ports, secrets, dataDir, given });
}

export interface InstallationOptions {
  ports: StackPorts;
  secrets: StackSecrets;
  dataDir: string;
  /** What the person set; wins over the local defaults, e.g. a real `STRIPE_SECRET_KEY`. */
  given: Environment;
}

export function installation(options: InstallationOptions): Installation {
  const { ports, secrets } = options;
  const ownDatabaseUrl = options.given['DATABASE_URL'];
  const databaseUrl = ownDatabaseUrl || embeddedDatabaseUrl(ports, secrets);
  return {
    ...options,
    databaseUrl,
    isDatabaseEmbedded: !ownDatabaseUrl,
    env: stackEnvironment({ ...options, databaseUrl }),
  };
}

/** Starts the installation's PostgreSQL unless it runs already, or is none of ours: then null. */
export async function startDatabase({
  isDatabaseEmbedded,
  ports,
  secrets,
  dataDir: folder,
}: Installation): Promise<{ stop: () => Promise<void> } | null> {
  if (!isDatabaseEmbedded || (await isServed(ports.postgres))) return null;
  return startEmbeddedPostgres({
    folder,
    port: ports.postgres,
    user: 'postgres',
    password: secrets.databasePassword,
    settings: { max_connections: '200' },
  });
}

/** Where the events of several processes meet: the installation's own Redis, or the one that is given. */
export const redisUrlOf = ({ ports, env }: Installation): string =>
  env['REDIS_URL'] || `redis://127.0.0.1:${ports.redis}`;

/** Starts the installation's Redis unless it runs already, or is none of ours: then null. */
export async function startRedis({
  ports,
  env,
}: Installation): Promise<{ stop: () => Promise<void> } | null> {
  if (env['REDIS_URL'] || (await isServed(ports.redis))) return null;
  const { startRedisServer } = await import('@pet/testing/redis');
  return startRedisServer({ port: ports.redis });
}
