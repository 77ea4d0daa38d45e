import type { WeighVersionsOutput } from '@pet/builder/contract';
import { addTallies, counted, emptyTally } from '@pet/domain/catalogue';
import type { z } from 'zod';
import type { CartsDryRunInput, CartsDryRunOutput } from '../contract/carts.ts';
import type { OrderDeps } from '../order.deps.ts';
import { answered } from '../order.ports.ts';
import { openCartsAfter, type StoredCart } from '../repositories/cart.repository.ts';

const BATCH = 100;
const CARTS_PER_CALL_MAX = 5_000;
const CALL_MS_MAX = 3_000;
const EXAMPLES_MAX = 10;
/** Most ids that the builder answers at once. */
const IDS_MAX = 200;

type Effect = z.infer<typeof WeighVersionsOutput>['effects'][number];
type Effects = ReadonlyMap<string, Effect>;

/**
 * What a draft does to open carts, in the order of their ids; the builder weighs the designs in them.
 * One call sees at most 5,000 carts or works about three seconds, `next` says where to go on.
 * Throws ORDER_DESIGNS_UNAVAILABLE.
 */
export async function dryRunCarts(
  deps: Pick<OrderDeps, 'database' | 'ports'>,
  { draft, after }: z.output<typeof CartsDryRunInput>,
): Promise<z.infer<typeof CartsDryRunOutput>> {
  const startedMs = performance.now();
  const examples: z.infer<typeof CartsDryRunOutput>['examples'] = [];
  let tally = emptyTally;
  let currency: string | null = null;
  let cursor = after;
  while (tally.seen < CARTS_PER_CALL_MAX && performance.now() - startedMs < CALL_MS_MAX) {
    const carts = await openCartsAfter(deps.database, cursor, BATCH);
    const weighed = await weigh(deps, draft, carts);
    currency = weighed.currency ?? currency;
    for (const cart of carts) {
      const effect = effectOn(cart, weighed.effects);
      tally = addTallies(tally, effect.tally);
      const isChanged = effect.differenceMinor !== 0 || effect.refusals.length > 0;
      if (!isChanged || examples.length >= EXAMPLES_MAX) continue;
      const { differenceMinor, refusals } = effect;
      examples.push({ cartId: cart.cartId, differenceMinor, refusals });
    }
    cursor = carts.at(-1)?.cartId ?? cursor;
    if (carts.length < BATCH) return { tally, currency, examples, next: null };
  }
  return { tally, currency, examples, next: cursor };
}

async function weigh(
  { ports }: Pick<OrderDeps, 'ports'>,
  draft: z.output<typeof CartsDryRunInput>['draft'],
  carts: readonly StoredCart[],
): Promise<{ currency: string | null; effects: Effects }> {
  const ids = [...new Set(carts.flatMap(({ lines }) => lines.map(({ versionId }) => versionId)))];
  const effects = new Map<string, Effect>();
  let currency: string | null = null;
  for (let start = 0; start < ids.length; start += IDS_MAX) {
    const versionIds = ids.slice(start, start + IDS_MAX);
    const answer = await answered(ports.builder.offers.weighVersions.mutate({ draft, versionIds }));
    currency = answer.currency;
    for (const effect of answer.effects) effects.set(effect.versionId, effect);
  }
  return { currency, effects };
}

/** One cart counts once, with the sum of its pieces. */
function effectOn({ lines }: StoredCart, effects: Effects) {
  let differenceMinor = 0;
  const refusals: string[] = [];
  for (const { versionId, quantity } of lines) {
    const effect = effects.get(versionId);
    if (!effect) continue;
    if (effect.refusal !== null) refusals.push(`${effect.name}: ${effect.refusal}`);
    if (effect.beforeMinor === null || effect.afterMinor === null) continue;
    differenceMinor += (effect.afterMinor - effect.beforeMinor) * quantity;
  }
  const tally = counted(emptyTally, {
    beforeMinor: 0,
    afterMinor: differenceMinor,
    refusal: refusals[0] ?? null,
  });
  return { differenceMinor, refusals, tally };
}
