import { defineModule } from '@pet/host';
import { PrismaClient } from './generated/client.ts';
import { randomIdentifiers } from './identifiers.ts';
import { smtpSender } from './mail/mail-sender.ts';
import { rememberOffer } from './offer.ts';
import type { OrderDeps } from './order.deps.ts';
import { orderEnvironmentSchema } from './order.environment.ts';
import type { OrderPorts } from './order.ports.ts';
import { createOrderRouter, type OrderRouter } from './order.router.ts';
import { orderSubscriptions } from './order.subscribers.ts';
import { createSweeper } from './order.sweeper.ts';
import { stripePayments } from './payment/stripe-payments.ts';

/** Cart, checkout, orders and workshop. */
export const orderModule = defineModule<
  'order',
  OrderRouter,
  PrismaClient,
  OrderPorts,
  typeof orderEnvironmentSchema
>({
  name: 'order',
  needs: ['builder'],
  environment: orderEnvironmentSchema,
  Database: PrismaClient,
  create: ({ database, ports, bus, environment, clock, log }) => {
    const deps: OrderDeps = {
      database,
      ports,
      bus,
      offer: rememberOffer(ports, clock),
      payments: stripePayments({
        secretKey: environment.STRIPE_SECRET_KEY,
        apiUrl: environment.STRIPE_API_URL,
      }),
      wakeSweeper: () => sweeper.wake(),
      identifiers: randomIdentifiers,
      clock,
      log,
      webUrl: environment.WEB_URL.replace(/\/$/, ''),
    };
    const sweeper = createSweeper(deps, environment.ORDER_SWEEP_SECONDS * 1000);
    const mail = smtpSender({ url: environment.SMTP_URL, from: environment.MAIL_FROM });
    return {
      router: createOrderRouter(deps),
      subscriptions: orderSubscriptions(deps, mail),
      start: () => sweeper.start(),
      stop: () => sweeper.stop(),
    };
  },
});
