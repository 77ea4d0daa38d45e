import { join } from 'node:path';
import { moduleNames } from '@pet/database';
import { readMigrations } from '@pet/database/migrate';
import pg from 'pg';
import Stripe from 'stripe';
import { addressesOf } from '../stack/environment.ts';
import { localInstallation } from '../stack/installation.ts';
import { isPortFree } from '../stack/ports.ts';
import { prepareDatabase } from '../stack/prepare-database.ts';
import { answers } from '../stack/processes.ts';
import { repositoryDir } from '../stack/repository.ts';
import { fail, ok, warn, type Check, type Finding } from './check.ts';
import { portHolder } from './port-holder.ts';

const CLOCK_SKEW_MAX_MS = 30_000;
const POSTGRES_MAJOR_MIN = 17;
const shop = await localInstallation();
const { ports, dataDir, databaseUrl, isDatabaseEmbedded, env } = shop;

/** Whether the shop's parts fit together; those that need a running shop say so when it is closed. */
export const systemChecks: Check[] = [
  { name: 'Ports', run: checkPorts },
  { name: 'Webhook secret', run: checkWebhookSecret },
  { name: 'PostgreSQL', run: () => withDatabase(checkPostgres) },
  { name: 'Migrations', run: () => withDatabase(checkMigrations) },
  { name: 'Clock', run: () => withDatabase(checkClock) },
  { name: 'Events', run: () => withDatabase(checkEvents) },
  { name: 'Front door', run: checkFrontDoor },
];

async function checkPorts(): Promise<Finding> {
  const states = await Promise.all(
    Object.entries(ports).map(async ([name, port]) => ({
      name,
      port,
      holder: (await isPortFree(port)) ? null : ((await portHolder(port)) ?? 'another program'),
    })),
  );
  const held = states.filter(({ holder }) => holder);
  if (held.length === 0) return ok('all free');
  if (held.length === states.length) return ok('all held: the shop is running');
  return warn(
    held.map(({ name, port, holder }) => `${port} (${name}) is held by ${holder}`).join(', '),
    'close what holds them, or use another block: HH_PORT_OFFSET=100 npm start',
  );
}

async function checkWebhookSecret(): Promise<Finding> {
  const payload = '{"id":"evt_doctor","object":"event"}';
  const secret = env['STRIPE_WEBHOOK_SECRET'] ?? '';
  const header = Stripe.webhooks.generateTestHeaderString({ payload, secret });
  const accepted = (env['STRIPE_WEBHOOK_SECRETS'] ?? '').split(',').some((candidate) => {
    try {
      return Stripe.webhooks.constructEvent(payload, header, candidate).id === 'evt_doctor';
    } catch {
      return false;
    }
  });
  return accepted
    ? ok('what the provider signs, we accept')
    : fail(
        'our list does not hold the secret that signs',
        'put STRIPE_WEBHOOK_SECRET into STRIPE_WEBHOOK_SECRETS',
      );
}

async function withDatabase(check: (client: pg.Client) => Promise<Finding>): Promise<Finding> {
  if (isDatabaseEmbedded && (await isPortFree(ports.postgres)))
    return ok('not running (npm start starts it)');
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    return await check(client);
  } catch (error) {
    return fail(
      String(error),
      isDatabaseEmbedded
        ? `close the shop and npm start; if it stays so, ${dataDir}/logs/backend.log tells more`
        : 'check DATABASE_URL',
    );
  } finally {
    await client.end().catch(() => {});
  }
}

async function checkPostgres(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ version: string }>(
    "SELECT current_setting('server_version') AS version",
  );
  const version = rows[0]?.version ?? 'unknown';
  return Number.parseInt(version) >= POSTGRES_MAJOR_MIN
    ? ok(`PostgreSQL ${version}`)
    : fail(
        `PostgreSQL ${version} is too old`,
        `let DATABASE_URL name PostgreSQL ${POSTGRES_MAJOR_MIN} or newer, or take it out`,
      );
}

async function checkMigrations(client: pg.Client): Promise<Finding> {
  const pending: string[] = [];
  const edited: string[] = [];
  for (const module of moduleNames) {
    const wanted = await readMigrations(join(repositoryDir, 'prisma', module, 'migrations'));
    const { rows } = await client
      .query<{ name: string; checksum: string }>(
        `SELECT migration_name AS name, checksum FROM "${module}"._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
      )
      .catch(() => ({ rows: [] as { name: string; checksum: string }[] }));
    const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
    for (const { name, checksum } of wanted) {
      const path = `prisma/${module}/migrations/${name}`;
      if (!applied.has(name)) pending.push(path);
      else if (applied.get(name) !== checksum) edited.push(path);
    }
  }
  if (edited.length > 0) {
    return fail(
      `edited after they were applied: ${edited.join(', ')}`,
      `git restore --source=<the commit that applied them> ${edited.join(' ')}; put the change into a new migration`,
    );
  }
  return pending.length === 0
    ? ok('all applied')
    : {
        ...warn(`pending: ${pending.join(', ')}`, 'npm start applies them'),
        mend: () => prepareDatabase(shop),
      };
}

async function checkClock(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ now: Date }>('SELECT now()');
  const skewMs = Math.abs((rows[0]?.now.getTime() ?? 0) - Date.now());
  return skewMs < CLOCK_SKEW_MAX_MS
    ? ok(`${skewMs} ms from the database's`)
    : warn(
        `${Math.round(skewMs / 1000)} s from the database's`,
        "synchronise this machine's clock (timedatectl set-ntp true)",
      );
}

async function checkEvents(client: pg.Client): Promise<Finding> {
  let waiting = 0;
  let dead = 0;
  for (const module of moduleNames) {
    const { rows } = await client.query<{ waiting: number; dead: number }>(
      `SELECT (SELECT count(*)::int FROM "${module}".outbox_event WHERE status = 'pending' AND created_at < now() - interval '1 minute') AS waiting,
              (SELECT count(*)::int FROM "${module}".inbox_event WHERE status = 'dead') AS dead`,
    );
    waiting += rows[0]?.waiting ?? 0;
    dead += rows[0]?.dead ?? 0;
  }
  if (dead > 0)
    return warn(`${dead} event(s) could not be handled`, 'see docs/runbooks/dead-letters.md');
  return waiting === 0
    ? ok('delivered, no dead letters')
    : warn(`${waiting} event(s) wait for over a minute`, 'is the backend running? npm start');
}

async function checkFrontDoor(): Promise<Finding> {
  const { frontDoor } = addressesOf(ports);
  if (await isPortFree(ports.frontDoor)) return ok('closed (npm start opens it)');
  return (await answers(`${frontDoor}/ready`))
    ? ok('open and ready')
    : fail('not ready', `look at ${dataDir}/logs/backend.log`);
}
