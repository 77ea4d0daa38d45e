import type { Clock, EventBus } from '@pet/messaging';
import type { OfferSource } from './current-offer.ts';
import type { PrismaClient } from './generated/client.ts';

/** What the operations of this module work with. */
export interface BuilderDeps {
  database: PrismaClient;
  bus: Pick<EventBus, 'publish'>;
  offers: OfferSource;
  clock: Clock;
}
