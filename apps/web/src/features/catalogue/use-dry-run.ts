'use client';
import { addTallies, emptyTally, type Tally } from '@pet/domain/catalogue';
import { useRef, useState } from 'react';
import type { ApiOutputs } from '#web/trpc/api-types.ts';
import { trpc } from '#web/trpc/client.ts';
import type { OfferDraft } from './offer-draft.ts';

type Offers = ApiOutputs['builder']['offers'];

export interface DryRun {
  check: Offers['check'];
  designs: { tally: Tally; examples: Offers['dryRun']['examples'] };
  /** Null where carts could not be asked. */
  carts: { tally: Tally } | null;
  currency: string;
  isDone: boolean;
}

const EXAMPLES_MAX = 10;

/** Tries a draft out: first whether it may be published, then part by part on designs and carts. */
export function useDryRun() {
  const check = trpc.builder.offers.check.useMutation();
  const designs = trpc.builder.offers.dryRun.useMutation();
  const carts = trpc.order.carts.dryRun.useMutation();
  const [result, setResult] = useState<DryRun | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const latest = useRef(0);

  async function run(draft: OfferDraft): Promise<void> {
    const number = (latest.current += 1);
    const show = (next: DryRun) => number === latest.current && setResult(next);
    reset();
    latest.current = number;
    setBusy(true);
    try {
      let shown: DryRun = {
        check: await check.mutateAsync({ draft }),
        designs: { tally: emptyTally, examples: [] },
        carts: { tally: emptyTally },
        currency: 'USD',
        isDone: false,
      };
      show(shown);
      for (let after: string | null = null, isFirst = true; isFirst || after !== null;) {
        const part: Offers['dryRun'] = await designs.mutateAsync({ draft, after });
        const examples = [...shown.designs.examples, ...part.examples].slice(0, EXAMPLES_MAX);
        const tally = addTallies(shown.designs.tally, part.tally);
        shown = { ...shown, currency: part.currency, designs: { tally, examples } };
        show(shown);
        [after, isFirst] = [part.next, false];
      }
      shown = { ...shown, carts: await cartsUnder(draft), isDone: true };
      show(shown);
    } catch (failure) {
      if (number === latest.current) setError(failure);
    }
    if (number === latest.current) setBusy(false);
  }

  /** The orders may be away while the builder is there; the rest of the answer is still worth having. */
  async function cartsUnder(draft: OfferDraft): Promise<DryRun['carts']> {
    try {
      let tally = emptyTally;
      for (let after: string | null = null, isFirst = true; isFirst || after !== null;) {
        const part: ApiOutputs['order']['carts']['dryRun'] = await carts.mutateAsync({
          draft,
          after,
        });
        tally = addTallies(tally, part.tally);
        [after, isFirst] = [part.next, false];
      }
      return { tally };
    } catch {
      return null;
    }
  }

  function reset(): void {
    latest.current += 1;
    setResult(null);
    setError(null);
    setBusy(false);
  }
  return { result, error, isBusy, run, reset };
}
