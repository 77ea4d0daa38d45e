import type { CustomerActor } from '@pet/rpc';
import { builderErrors } from '../builder.errors.ts';
import type { BuilderDeps } from '../builder.deps.ts';
import type { Design, ForkDesignInput } from '../contract.ts';
import type { Offer } from '../current-offer.ts';
import { designRepository } from '../design.repository.ts';
import { keepNewDesign, type DesignDraft } from '../keep-new-design.ts';
import { presentDesign } from '../present-design.ts';

/**
 * Copies a shared design, in its version of now, or a preset into a design of the actor.
 * Throws BUILDER_SHARE_NOT_FOUND, BUILDER_PRESET_NOT_FOUND or BUILDER_DESIGN_LIMIT.
 */
export async function forkDesign(
  deps: BuilderDeps,
  actor: CustomerActor,
  source: ForkDesignInput,
): Promise<Design> {
  const offer = await deps.offers.current();
  const draft =
    'presetId' in source
      ? draftFromPreset(offer, source.presetId)
      : await draftFromShared(deps, source.shareToken);
  const design = await keepNewDesign(deps, actor, offer, draft);
  return presentDesign(design, deps.offers);
}

function draftFromPreset(offer: Offer, presetId: string): DesignDraft {
  const preset = offer.presets.find(({ id }) => id === presetId);
  if (!preset) throw builderErrors.BUILDER_PRESET_NOT_FOUND();
  const { id, name, config } = preset;
  return { name, config, origin: { kind: 'preset', id } };
}

async function draftFromShared(
  { database }: BuilderDeps,
  shareToken: string,
): Promise<DesignDraft> {
  const source = await designRepository(database).findShared(shareToken);
  if (!source) throw builderErrors.BUILDER_SHARE_NOT_FOUND();
  const { id, name, version } = source;
  return { name, config: version.config, origin: { kind: 'design', id } };
}
