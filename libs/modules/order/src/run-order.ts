import type { RunningModule } from '@pet/host';
import type { Clock, EventBus } from '@pet/messaging';
import type { Logger } from 'pino';
import type { CheckoutLimits } from './checkout/limit-checkouts.ts';
import type { Identifiers } from './identifiers.ts';
import type { MailSender } from './mail/mail-sender.ts';
import { rememberOffer } from './offer.ts';
import type { OrderDatabase } from './order.database.ts';
import type { OrderDeps } from './order.deps.ts';
import type { OrderPorts } from './order.ports.ts';
import { createOrderRouter, type OrderRouter } from './order.router.ts';
import { orderSubscriptions } from './order.subscribers.ts';
import { createSweeper } from './order.sweeper.ts';
import type { PaymentProvider } from './payment/payment-provider.ts';

/** What the host brings. */
export interface OrderPlatform {
  database: OrderDatabase;
  ports: OrderPorts;
  bus: Pick<EventBus, 'publish' | 'hint' | 'onHint'>;
  clock: Clock;
  log: Logger;
}

/** What lies outside of the system, for which tests have stand-ins. */
export interface OrderOutside {
  payments: PaymentProvider;
  mail: MailSender;
  identifiers: Identifiers;
  webUrl: string;
  sweepPauseMs: number;
  checkoutLimits: CheckoutLimits;
}

/** Puts the module together. */
export function runOrder(
  { database, ports, bus, clock, log }: OrderPlatform,
  { payments, mail, identifiers, webUrl, sweepPauseMs, checkoutLimits }: OrderOutside,
): RunningModule<OrderRouter> {
  const deps: OrderDeps = {
    database,
    ports,
    bus,
    clock,
    log,
    payments,
    identifiers,
    offer: rememberOffer(ports, clock),
    wakeSweeper: () => sweeper.wake(),
    webUrl: webUrl.replace(/\/$/, ''),
    checkoutLimits,
  };
  const sweeper = createSweeper(deps, sweepPauseMs);
  return {
    router: createOrderRouter(deps),
    subscriptions: orderSubscriptions(deps, mail),
    start: () => sweeper.start(),
    stop: () => sweeper.stop(),
  };
}
