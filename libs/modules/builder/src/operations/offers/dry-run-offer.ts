import { describeDesign } from '@pet/domain/builder';
import { counted, emptyTally, weighChange } from '@pet/domain/catalogue';
import type { z } from 'zod';
import type { BuilderDeps } from '../../builder.deps.ts';
import type { DryRunInput, DryRunOutput } from '../../contract/offers.ts';
import { offerRepository } from '../../offer.repository.ts';
import { assertBase } from './assert-base.ts';
import { draftTerms } from './draft-terms.ts';

/** Read at once; the process answers others between two batches. */
const BATCH = 500;
const DESIGNS_PER_CALL_MAX = 20_000;
const CALL_MS_MAX = 3_000;
const EXAMPLES_MAX = 10;

/**
 * What a draft does to saved designs, in the order of their ids. One call sees at most 20,000 designs
 * or works three seconds; `next` then says where to go on, so that the whole has no limit, and neither
 * time nor memory of one call depends on how many there are.
 */
export async function dryRunOffer(
  deps: BuilderDeps,
  { draft, after }: z.output<typeof DryRunInput>,
): Promise<z.infer<typeof DryRunOutput>> {
  await assertBase(deps.database, draft.base);
  const terms = await draftTerms(deps, draft);
  const repository = offerRepository(deps.database);
  const startedMs = performance.now();
  let tally = emptyTally;
  let cursor = after;
  const examples: z.infer<typeof DryRunOutput>['examples'] = [];
  while (tally.seen < DESIGNS_PER_CALL_MAX && performance.now() - startedMs < CALL_MS_MAX) {
    const designs = await repository.designsAfter(cursor, BATCH);
    for (const { id, name, config } of designs) {
      const effect = weighChange(config, terms.before, terms.after);
      tally = counted(tally, effect);
      const isChanged = effect.refusal !== null || effect.beforeMinor !== effect.afterMinor;
      if (!isChanged || examples.length >= EXAMPLES_MAX) continue;
      const description = describeDesign(config, terms.before.catalogue);
      examples.push({ ...effect, designId: id, name, description });
    }
    cursor = designs.at(-1)?.id ?? cursor;
    if (designs.length < BATCH) {
      return { tally, currency: terms.after.priceBook.currency, examples, next: null };
    }
  }
  return { tally, currency: terms.after.priceBook.currency, examples, next: cursor };
}
