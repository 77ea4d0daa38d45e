import type { Catalogue } from '@pet/domain/builder';
import type { Clock } from '@pet/messaging';
import type { UserPorts } from './user.deps.ts';

type Sizes = Catalogue['sizes'];

export interface SizeChart {
  current(): Promise<Sizes>;
}

const KEPT_MS = 60_000;

/** The sizes that the builder sells, asked for at most once a minute. */
export function sizeChart({ builder }: UserPorts, clock: Clock): SizeChart {
  let kept: { sizes: Sizes; untilMs: number } | null = null;
  return {
    async current() {
      const nowMs = clock.now().getTime();
      if (kept && nowMs < kept.untilMs) return kept.sizes;
      const { catalogue } = await builder.catalogue.query();
      kept = { sizes: catalogue.sizes, untilMs: nowMs + KEPT_MS };
      return kept.sizes;
    },
  };
}
