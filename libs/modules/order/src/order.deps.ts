import type { Clock, EventBus } from '@pet/messaging';
import type { Logger } from 'pino';
import type { CheckoutLimits } from './checkout/limit-checkouts.ts';
import type { Identifiers } from './identifiers.ts';
import type { AskOffer } from './offer.ts';
import type { OrderDatabase } from './order.database.ts';
import type { OrderPorts } from './order.ports.ts';
import type { PaymentProvider } from './payment/payment-provider.ts';

/** What the operations of this module work with. */
export interface OrderDeps {
  database: OrderDatabase;
  ports: OrderPorts;
  bus: Pick<EventBus, 'publish' | 'hint' | 'onHint'>;
  /** What is on sale, at most half a minute old. */
  offer: AskOffer;
  payments: PaymentProvider;
  /** Has what waits for the payment provider done now and not at the next round. */
  wakeSweeper: () => void;
  identifiers: Identifiers;
  clock: Clock;
  log: Logger;
  /** Origin of the shop's pages, without a slash at the end. */
  webUrl: string;
  checkoutLimits: CheckoutLimits;
}
