import { loadBrowserApi } from '#web/trpc/load-browser-api.ts';
import type { Origin } from '../builder-start.ts';
import { isSameConfig } from './design-history.ts';
import { savedDesignOf, type DesignGateway, type Draft, type SavedDesign } from './saved-design.ts';

/** Saves designs over the API; the first save remembers what the design began from. */
export function apiDesignGateway(origin: Origin): DesignGateway {
  async function update(saved: SavedDesign, draft: Draft): Promise<SavedDesign> {
    const { designs } = (await loadBrowserApi()).builder;
    const { designId, versionNumber: baseVersion } = saved;
    return savedDesignOf(await designs.update.mutate({ designId, baseVersion, ...draft }));
  }

  async function fork(shareToken: string, draft: Draft): Promise<SavedDesign> {
    const { designs } = (await loadBrowserApi()).builder;
    const copy = savedDesignOf(await designs.fork.mutate({ shareToken }));
    const isCopy = copy.name === draft.name && isSameConfig(copy.config, draft.config);
    return isCopy ? copy : update(copy, draft);
  }

  /** One key per content: a repeat after a lost answer finds the design that the first try made. */
  let lastTry: { draft: Draft; idempotencyKey: string } | null = null;
  function keyOf(draft: Draft): string {
    const isRepeat =
      lastTry?.draft.name === draft.name && isSameConfig(lastTry.draft.config, draft.config);
    if (!lastTry || !isRepeat) lastTry = { draft, idempotencyKey: crypto.randomUUID() };
    return lastTry.idempotencyKey;
  }

  return {
    update,

    async create(draft) {
      if (origin.kind === 'shared') return fork(origin.shareToken, draft);
      const { designs } = (await loadBrowserApi()).builder;
      const presetId = origin.kind === 'preset' ? origin.presetId : null;
      const idempotencyKey = keyOf(draft);
      return savedDesignOf(await designs.create.mutate({ ...draft, presetId, idempotencyKey }));
    },

    async read(designId) {
      const { designs } = (await loadBrowserApi()).builder;
      return savedDesignOf(await designs.get.query({ designId }));
    },
  };
}
