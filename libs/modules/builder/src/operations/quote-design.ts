import { priceOrder } from '@pet/domain/commerce';
import { promiseDate } from '@pet/domain/order';
import type { z } from 'zod';
import { assessDesign } from '../assess-design.ts';
import type { BuilderDeps } from '../builder.deps.ts';
import type { Quote, QuoteInput } from '../contract.ts';

/**
 * Price, fit and rules of a configuration, by the same pure functions as in the browser. Nothing is
 * stored. The order receipt holds one line with the design hash as its reference.
 */
export async function quoteDesign(
  { offers, clock }: BuilderDeps,
  { config, quantity, destination }: z.infer<typeof QuoteInput>,
): Promise<Quote> {
  const offer = await offers.current();
  const { receipt, ...assessment } = assessDesign(config, offer);
  const line = { reference: assessment.designHash, unitMinor: receipt.unitMinor, quantity };
  return {
    ...assessment,
    receipt,
    order: destination && priceOrder({ lines: [line], priceBook: offer.priceBook, destination }),
    readyBy: promiseDate(clock.now().toISOString().slice(0, 10), offer.catalogue.leadTime),
  };
}
