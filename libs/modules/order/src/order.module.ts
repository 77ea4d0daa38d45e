import { defineModule } from '@pet/host';
import { PrismaClient } from './generated/client.ts';
import { randomIdentifiers } from './identifiers.ts';
import { smtpSender } from './mail/mail-sender.ts';
import { orderEnvironmentSchema } from './order.environment.ts';
import type { OrderPorts } from './order.ports.ts';
import type { OrderRouter } from './order.router.ts';
import { stripePayments } from './payment/stripe-payments.ts';
import { runOrder } from './run-order.ts';

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
  create: ({ environment, ...platform }) =>
    runOrder(platform, {
      payments: stripePayments({
        secretKey: environment.STRIPE_SECRET_KEY,
        apiUrl: environment.STRIPE_API_URL,
      }),
      mail: smtpSender({ url: environment.SMTP_URL, from: environment.MAIL_FROM }),
      identifiers: randomIdentifiers,
      webUrl: environment.WEB_URL,
      sweepPauseMs: environment.ORDER_SWEEP_SECONDS * 1000,
      checkoutLimits: {
        perCustomerMax: environment.CHECKOUTS_PER_CUSTOMER_MAX,
        perAddressMax: environment.CHECKOUTS_PER_ADDRESS_MAX,
      },
    }),
});
