import { hasErrorCode } from '#web/trpc/error-words.ts';
import { loadBrowserApi } from '#web/trpc/load-browser-api.ts';
import type { Origin } from '../builder-start.ts';
import { isSameConfig } from './design-history.ts';
import { savedDesignOf, type DesignGateway, type Draft, type SavedDesign } from './saved-design.ts';

const PATIENCE_MS = 15_000;

/** A network that is there by name alone lets a call hang for minutes; it counts as none before that. */
const patience = () => ({ signal: AbortSignal.timeout(PATIENCE_MS) });

type ForkSource = Extract<Origin, { kind: 'shared' | 'published' }>;

const WITHDRAWN = ['BUILDER_SHARE_NOT_FOUND', 'BUILDER_PUBLICATION_NOT_FOUND'];

async function copyOf(source: ForkSource) {
  const { designs, gallery } = (await loadBrowserApi()).builder;
  return source.kind === 'shared'
    ? designs.fork.mutate({ shareToken: source.shareToken }, patience())
    : gallery.fork.mutate({ publicationId: source.publicationId }, patience());
}

/** Saves designs over the API; the first save remembers what the design began from. */
export function apiDesignGateway(origin: Origin): DesignGateway {
  async function update(saved: SavedDesign, draft: Draft): Promise<SavedDesign> {
    const { designs } = (await loadBrowserApi()).builder;
    const { designId, versionNumber: baseVersion } = saved;
    return savedDesignOf(
      await designs.update.mutate({ designId, baseVersion, ...draft }, patience()),
    );
  }

  let copy: SavedDesign | null = null;
  async function fork(source: ForkSource, draft: Draft): Promise<SavedDesign> {
    copy ??= savedDesignOf(await copyOf(source));
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

  /** A link or a place in the gallery may be taken back while its design is being changed; what was made of it stays. */
  async function forkOrCreate(source: ForkSource, draft: Draft): Promise<SavedDesign> {
    try {
      return await fork(source, draft);
    } catch (error) {
      if (!WITHDRAWN.some((code) => hasErrorCode(error, code))) throw error;
      return createPlain(draft);
    }
  }

  async function createPlain(draft: Draft): Promise<SavedDesign> {
    const { designs } = (await loadBrowserApi()).builder;
    const presetId = origin.kind === 'preset' ? origin.presetId : null;
    const idempotencyKey = keyOf(draft);
    return savedDesignOf(
      await designs.create.mutate({ ...draft, presetId, idempotencyKey }, patience()),
    );
  }

  return {
    update,

    create: (draft) =>
      origin.kind === 'shared' || origin.kind === 'published'
        ? forkOrCreate(origin, draft)
        : createPlain(draft),

    async read(designId) {
      const { designs } = (await loadBrowserApi()).builder;
      return savedDesignOf(await designs.get.query({ designId }, patience()));
    },
  };
}
