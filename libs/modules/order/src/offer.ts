import type { CatalogueOutput } from '@pet/builder/contract';
import type { Clock } from '@pet/messaging';
import type { z } from 'zod';
import { answered, type OrderPorts } from './order.ports.ts';

export type Offer = z.infer<typeof CatalogueOutput>;

const FRESH_MS = 30_000;

/** `isFresh` asks now, whatever is remembered. */
export type AskOffer = (options?: { isFresh: boolean }) => Promise<Offer>;

/**
 * Catalogue and price book, asked from the builder at most every half minute: they change a few times
 * a year and are a thousand times larger than what is read from them. Prices are never taken from
 * here, only lead times, labels and cut lengths. Throws ORDER_DESIGNS_UNAVAILABLE.
 */
export function rememberOffer({ builder }: OrderPorts, clock: Clock): AskOffer {
  let asked: { answer: Promise<Offer>; atMs: number } | null = null;
  return ({ isFresh } = { isFresh: false }) => {
    const nowMs = clock.now().getTime();
    if (asked && !isFresh && nowMs - asked.atMs < FRESH_MS) return asked.answer;
    const question = { answer: answered(builder.catalogue.query()), atMs: nowMs };
    asked = question;
    question.answer.catch(() => {
      if (asked === question) asked = null;
    });
    return question.answer;
  };
}
