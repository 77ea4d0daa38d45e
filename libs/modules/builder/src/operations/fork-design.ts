import { shareableConfig, type Preset } from '@pet/domain/builder';
import { ownerKeys } from '@pet/domain/user';
import type { CustomerActor } from '@pet/rpc';
import { builderErrors } from '../builder.errors.ts';
import type { BuilderDeps } from '../builder.deps.ts';
import type { Design, ForkDesignInput } from '../contract.ts';
import type { Offer } from '../current-offer.ts';
import { designRepository } from '../design.repository.ts';
import { publicationRepository } from '../gallery/publication.repository.ts';
import { keepNewDesign, type DesignDraft } from '../keep-new-design.ts';
import { presentDesign, termsOf } from '../present-design.ts';

type ForkSource = ForkDesignInput | { publicationId: string };

/**
 * Copies a shared design, in its version of now and as its link shows it, one of the gallery or a
 * preset into a design of the actor, with credit to whose it was.
 * Throws BUILDER_SHARE_NOT_FOUND, BUILDER_PUBLICATION_NOT_FOUND, BUILDER_PRESET_NOT_FOUND or
 * BUILDER_DESIGN_LIMIT.
 */
export async function forkDesign(
  deps: BuilderDeps,
  actor: CustomerActor,
  source: ForkSource,
): Promise<Design> {
  const offer = await deps.offers.current();
  const draft = await draftFrom(deps, actor, offer, source);
  const design = await keepNewDesign(deps, actor, offer, draft);
  return presentDesign(design, deps.offers);
}

function draftFrom(
  deps: BuilderDeps,
  actor: CustomerActor,
  offer: Offer,
  source: ForkSource,
): Promise<DesignDraft> | DesignDraft {
  if ('presetId' in source) return draftFromPreset(offer.presets, source.presetId);
  if ('publicationId' in source) return draftFromPublished(deps, source.publicationId);
  return draftFromShared(deps, actor, source.shareToken);
}

function draftFromPreset(presets: readonly Preset[], presetId: string): DesignDraft {
  const preset = presets.find(({ id }) => id === presetId);
  if (!preset) throw builderErrors.BUILDER_PRESET_NOT_FOUND();
  const { id, name, config } = preset;
  return { name, config, origin: { kind: 'preset', id } };
}

async function draftFromPublished(
  { database }: BuilderDeps,
  publicationId: string,
): Promise<DesignDraft> {
  const source = await publicationRepository(database).findPublished(publicationId);
  if (!source) throw builderErrors.BUILDER_PUBLICATION_NOT_FOUND();
  const { designId, title, creditName: by, config } = source;
  return {
    name: title,
    config,
    origin: { kind: 'design', id: designId },
    credit: { title, by, shareToken: null, publicationId },
  };
}

async function draftFromShared(
  { database, offers }: BuilderDeps,
  actor: CustomerActor,
  shareToken: string,
): Promise<DesignDraft> {
  const source = await designRepository(database).findShared(shareToken);
  if (!source) throw builderErrors.BUILDER_SHARE_NOT_FOUND();
  const { id, name, version } = source;
  const { catalogue } = await termsOf(version, offers);
  const isOwn = ownerKeys(actor).includes(source.ownerKey);
  return {
    name,
    config: isOwn ? version.config : shareableConfig(version.config, catalogue, source),
    origin: { kind: 'design', id },
    credit: isOwn ? null : { title: name, by: null, shareToken, publicationId: null },
  };
}
