import type { Catalogue, DesignConfig, PriceBook } from '@pet/domain/builder';
import type { ApiOutputs } from '#web/trpc/api-types.ts';
import type { SavedDesign } from './state/saved-design.ts';

/** Where a design that is not saved yet began. */
export type Origin =
  | { kind: 'fresh' }
  /** New as well, but for an animal that was measured; an older draft must not take its place. */
  | { kind: 'measured' }
  | { kind: 'preset'; presetId: string }
  | { kind: 'shared'; shareToken: string }
  | { kind: 'published'; publicationId: string };

/** What the builder opens with. */
export interface BuilderStart {
  config: DesignConfig;
  name: string;
  saved: SavedDesign | null;
  origin: Origin;
  /** What changed in price since the design was saved. */
  priceSince?: ApiOutputs['builder']['designs']['get']['priceSince'];
  /** The cart line that the finished design goes back to. */
  cartLineId: string | null;
}

export type Quote = ApiOutputs['builder']['quote'];

export interface Offer {
  catalogue: Catalogue;
  priceBook: PriceBook;
}
