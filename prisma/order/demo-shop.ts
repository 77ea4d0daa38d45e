import { moduleUrl, openDatabase, type ModuleName } from '@pet/database';
import type { Actor } from '@pet/domain/user';
import {
  createEventBus,
  localTransport,
  systemClock,
  type EventBus,
  type EventBusClient,
  type Subscription,
} from '@pet/messaging';
import { createPorts, router, systemCall } from '@pet/rpc';
import { createTRPCClient, unstable_localLink, type TRPCClient } from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import { pino } from 'pino';
import { analyticsModule } from '@pet/analytics';
import { builderModule } from '@pet/builder';
import type { BuilderRouter } from '@pet/builder/contract';
import type { OrderRouter } from '@pet/order/contract';
import { orderModule, runOrder, type OrderDatabase } from '@pet/order';
import { demoPayments } from './demo-outside.ts';
import { demoScenes, type DemoScenes } from './demo-scene.ts';

export interface ShopClient {
  builder: TRPCClient<BuilderRouter>;
  order: TRPCClient<OrderRouter>;
}

/** Builder, order and analytics at work, at times that the seed sets. */
export interface DemoShop extends Pick<DemoScenes, 'play' | 'setTime' | 'react'> {
  as(actor: Actor): ShopClient;
  bus: EventBus;
  /** The order module's own. */
  database: OrderDatabase;
  close(): Promise<void>;
}

const log = pino({ level: 'silent' });
const WEB_URL = 'http://localhost:3000';

/**
 * Puts the modules together without HTTP, payment provider and mail: nobody shall get letters about
 * orders of a demonstration. Each module works as its own role; `databaseUrl` is the owner's.
 */
export async function openDemoShop(
  databaseUrl: string,
  environment: Record<string, string | undefined> = {},
): Promise<DemoShop> {
  const { clock, identifiers, follow, ...scenes } = demoScenes();
  const transport = localTransport();
  const open = <Client>(module: ModuleName, PrismaClient: unknown) => {
    const url = moduleUrl(databaseUrl, module, environment);
    const type = PrismaClient as new (options: unknown) => Client & Closable;
    const database = openDatabase({ module, url, PrismaClient: type, log, poolSize: 4 });
    const subscriptions: Subscription[] = [];
    const client = database as unknown as EventBusClient;
    const bus = createEventBus({ module, url, client, transport, subscriptions, log, clock });
    const stop = async () => {
      await bus.stop();
      await database.$disconnect();
    };
    return {
      platform: { database, bus, clock, log, ports: {}, environment: {} },
      subscriptions,
      stop,
    };
  };

  const ofBuilder = open<Parameters<typeof builderModule.create>[0]['database']>(
    'builder',
    builderModule.Database,
  );
  // Prices are those of today: there was no price book before the shop opened.
  const builder = builderModule.create({ ...ofBuilder.platform, clock: systemClock });
  const ofAnalytics = open<Parameters<typeof analyticsModule.create>[0]['database']>(
    'analytics',
    analyticsModule.Database,
  );
  ofAnalytics.subscriptions.push(...analyticsModule.create(ofAnalytics.platform).subscriptions);
  const ofOrder = open<OrderDatabase>('order', orderModule.Database);
  const hosted = router({ builder: builder.router });
  const ports = createPorts({ caller: 'order', hostedRouter: () => hosted, log });
  const order = runOrder(
    { ...ofOrder.platform, ports: rememberCatalogue(ports as unknown as OrderPorts) },
    {
      payments: demoPayments,
      mail: { send: () => Promise.reject(new Error('A demonstration sends no mail')) },
      identifiers,
      webUrl: WEB_URL,
      sweepPauseMs: 3_600_000,
      checkoutLimits: { perCustomerMax: 0, perAddressMax: 0 },
    },
  );
  const isMail = ({ name }: Subscription) => name === 'order.mail';
  ofOrder.subscriptions.push(...order.subscriptions.filter((one) => !isMail(one)).map(follow));

  const parties = [ofBuilder, ofAnalytics, ofOrder];
  await Promise.all(parties.map(({ platform }) => platform.bus.start()));
  await order.start?.();
  return {
    as: (actor) => ({
      builder: clientOf<BuilderRouter>(builder.router, actor),
      order: clientOf<OrderRouter>(order.router, actor),
    }),
    bus: ofOrder.platform.bus,
    database: ofOrder.platform.database,
    ...scenes,
    close: async () => {
      await Promise.all(parties.map(({ platform }) => handled(platform.bus)));
      await order.stop?.();
      await Promise.all(parties.map(({ stop }) => stop()));
    },
  };
}

type OrderPorts = Parameters<typeof runOrder>[0]['ports'];

interface Closable {
  $disconnect(): Promise<void>;
}

function clientOf<Router extends AnyRouter>(hosted: AnyRouter, actor: Actor): TRPCClient<Router> {
  const createContext = async () => ({ ...systemCall('order', log), actor, caller: null });
  const link = unstable_localLink({ router: hosted, createContext });
  return createTRPCClient<Router>({ links: [link as never] });
}

/** The order module asks anew after half a minute, which in the seed's time is over at every step. */
function rememberCatalogue({ builder }: OrderPorts): OrderPorts {
  let asked: ReturnType<typeof builder.catalogue.query> | undefined;
  const catalogue = { query: () => (asked ??= builder.catalogue.query()) };
  return { builder: { versions: builder.versions, catalogue } as typeof builder };
}

const PATIENCE_MS = 30_000;

/** Resolves when the module's events have been sent and handled; rejects when that takes too long. */
async function handled(bus: EventBus): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const { outbox, inbox } = await bus.lag();
    if (outbox.pending === 0 && inbox.every(({ pending }) => pending === 0)) return;
    if (Date.now() > until) throw new Error('The events of the demonstration were not handled');
    await systemClock.sleep(50);
  }
}
