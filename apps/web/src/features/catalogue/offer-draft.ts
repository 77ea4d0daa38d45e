import type { Catalogue, PriceBook, WrittenRule } from '@pet/domain/builder';
import { priceEntries, pricesOf, withPrice, type Prices } from '@pet/domain/catalogue';
import type { ApiInputs } from '#web/trpc/api-types.ts';

/** The offer as staff see it: the price book in force first, then those to come. */
export interface StaffOffer {
  versions: { catalogueVersion: number; priceBookVersion: number };
  catalogue: Catalogue;
  priceBooks: PriceBook[];
  warnings: string[];
}

export type OfferDraft = ApiInputs['builder']['offers']['publish']['draft'];

/**
 * What a manager wants to change, entry by entry and not as whole documents: so it can be laid on top
 * of whatever was published in the meantime, and nothing of either is lost.
 */
export interface Changes {
  /** Amounts by their path in the price book. */
  prices: Readonly<Record<string, number>>;
  /** Rules by their id; null takes one away. */
  rules: Readonly<Record<string, WrittenRule | null>>;
  /** When the prices come into force; null is at once. */
  effectiveFrom: string | null;
}

export const noChanges: Changes = { prices: {}, rules: {}, effectiveFrom: null };

/** The prices that would be in force at that time without the change. */
export function pricesAt({ priceBooks }: StaffOffer, effectiveFrom: string | null): Prices {
  const at = effectiveFrom === null ? null : Date.parse(effectiveFrom);
  const book = priceBooks.findLast(
    (each, index) => index === 0 || (at !== null && Date.parse(each.effectiveFrom) <= at),
  ) as PriceBook;
  return pricesOf(book);
}

/** The rules with the changes on top, those that are new at the end. */
export function changedRules({ catalogue }: StaffOffer, { rules }: Changes): WrittenRule[] {
  const known = new Set(catalogue.rules.map(({ id }) => id));
  const kept = catalogue.rules.flatMap((rule) => {
    const change = rules[rule.id];
    return change === undefined ? [rule] : (change ?? []);
  });
  return [
    ...kept,
    ...Object.values(rules).flatMap((rule) => (rule && !known.has(rule.id) ? [rule] : [])),
  ];
}

/** Only what differs from the offer: an amount typed back to what it was is no change. */
export function countChanges(offer: StaffOffer, changes: Changes): number {
  return pricePaths(offer, changes).length + ruleIds(offer, changes).length;
}

function pricePaths(offer: StaffOffer, { prices, effectiveFrom }: Changes): string[] {
  const entries = priceEntries(pricesAt(offer, effectiveFrom), offer.catalogue);
  return entries
    .filter(({ path, amountMinor }) => (prices[path] ?? amountMinor) !== amountMinor)
    .map(({ path }) => path);
}

const ruleIds = ({ catalogue }: StaffOffer, { rules }: Changes): string[] =>
  Object.entries(rules)
    .filter(([id, rule]) => {
      const was = catalogue.rules.find((each) => each.id === id);
      return rule === null ? was !== undefined : JSON.stringify(rule) !== JSON.stringify(was);
    })
    .map(([id]) => id);

/** The draft as the API takes it, on top of this offer. */
export function draftOf(offer: StaffOffer, changes: Changes): OfferDraft {
  const paths = pricePaths(offer, changes);
  const before = pricesAt(offer, changes.effectiveFrom);
  const prices = paths.reduce(
    (all, path) => withPrice(all, path, changes.prices[path] ?? 0),
    before,
  );
  return {
    base: offer.versions,
    ...(paths.length > 0 ? { prices, effectiveFrom: changes.effectiveFrom } : {}),
    ...(ruleIds(offer, changes).length > 0
      ? { catalogue: { rules: changedRules(offer, changes) } }
      : {}),
  };
}
