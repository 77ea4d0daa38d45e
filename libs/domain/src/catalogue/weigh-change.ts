import { z } from 'zod';
import {
  calculatePrice,
  reasonsAgainst,
  type Catalogue,
  type DesignConfig,
  type PriceBook,
} from '../builder/index.ts';
import { findOptions } from '../builder/options.ts';

interface Terms {
  catalogue: Catalogue;
  priceBook: PriceBook;
}

/** What a draft would do to one design; prices are null where a part of it is on no list. */
export interface Effect {
  beforeMinor: number | null;
  afterMinor: number | null;
  /** Why it could no longer be ordered; null when it could, or could not before either. */
  refusal: string | null;
}

/** Judges one design by the terms of today and by those of a draft. Rules are asked only if they may differ. */
export function weighChange(config: DesignConfig, before: Terms, after: Terms): Effect {
  const refusals =
    before.catalogue === after.catalogue ? [] : reasonsAgainst(config, after.catalogue);
  const isNewlyRefused =
    refusals.length > 0 && reasonsAgainst(config, before.catalogue).length === 0;
  return {
    beforeMinor: priceOf(config, before),
    afterMinor: priceOf(config, after),
    refusal: isNewlyRefused ? (refusals[0] ?? null) : null,
  };
}

function priceOf(config: DesignConfig, { catalogue, priceBook }: Terms): number | null {
  const { style, colour, buckle, finish, padding, webbing } = findOptions(config, catalogue);
  const isPriced = style && colour && buckle && finish && padding && webbing;
  return isPriced ? calculatePrice(config, priceBook, catalogue).unitMinor : null;
}

/** How many designs, or pieces in carts, a draft changes and by how much. */
export const tallySchema = z.object({
  seen: z.int().nonnegative(),
  dearer: z.int().nonnegative(),
  cheaper: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  /** The sum of all differences. */
  differenceMinor: z.int(),
  leastMinor: z.int().nullable(),
  mostMinor: z.int().nullable(),
});
export type Tally = z.infer<typeof tallySchema>;

export const emptyTally: Tally = {
  seen: 0,
  dearer: 0,
  cheaper: 0,
  refused: 0,
  differenceMinor: 0,
  leastMinor: null,
  mostMinor: null,
};

/** Counts one effect for so many pieces. */
export function counted(
  tally: Tally,
  { beforeMinor, afterMinor, refusal }: Effect,
  quantity = 1,
): Tally {
  const difference = beforeMinor === null || afterMinor === null ? 0 : afterMinor - beforeMinor;
  return addTallies(tally, {
    seen: 1,
    dearer: difference > 0 ? 1 : 0,
    cheaper: difference < 0 ? 1 : 0,
    refused: refusal === null ? 0 : 1,
    differenceMinor: difference * quantity,
    leastMinor: difference === 0 ? null : difference,
    mostMinor: difference === 0 ? null : difference,
  });
}

export const addTallies = (a: Tally, b: Tally): Tally => ({
  seen: a.seen + b.seen,
  dearer: a.dearer + b.dearer,
  cheaper: a.cheaper + b.cheaper,
  refused: a.refused + b.refused,
  differenceMinor: a.differenceMinor + b.differenceMinor,
  leastMinor: extreme(Math.min, a.leastMinor, b.leastMinor),
  mostMinor: extreme(Math.max, a.mostMinor, b.mostMinor),
});

const extreme = (
  choose: (a: number, b: number) => number,
  a: number | null,
  b: number | null,
): number | null => (a === null || b === null ? (a ?? b) : choose(a, b));
