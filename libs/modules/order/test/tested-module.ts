import type { TestedModule } from '@pet/testing/module';
import { z } from 'zod';
import { randomIdentifiers } from '../src/identifiers.ts';
import type { OrderDatabase } from '../src/order.database.ts';
import { orderModule } from '../src/order.module.ts';
import type { OrderPorts } from '../src/order.ports.ts';
import type { OrderRouter } from '../src/order.router.ts';
import { runOrder, type OrderOutside } from '../src/run-order.ts';

export const WEB_URL = 'https://shop.example';

/** The module with stand-ins for the payment provider and the mail server. */
export const tested: TestedModule<
  OrderRouter,
  OrderDatabase,
  OrderPorts,
  z.ZodObject,
  Pick<OrderOutside, 'payments' | 'mail'>
> = {
  ...orderModule,
  environment: z.object({}),
  create: ({ outside, ...platform }) =>
    runOrder(platform, {
      ...outside,
      identifiers: randomIdentifiers,
      webUrl: WEB_URL,
      sweepPauseMs: 1000,
      checkoutLimits: { perCustomerMax: 10, perAddressMax: 30 },
    }),
};
